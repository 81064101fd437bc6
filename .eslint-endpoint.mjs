import ts from 'typescript-eslint';
export default ts.config({files:['src/endpoint/**/*.ts','test/*.ts'],extends:[ts.configs.strictTypeChecked,ts.configs.stylisticTypeChecked],languageOptions:{parserOptions:{projectService:true}}});
