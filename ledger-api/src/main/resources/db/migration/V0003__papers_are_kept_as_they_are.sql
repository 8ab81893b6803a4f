-- Papers are PDFs, pictures and workbooks, which are compressed already. Trying it again takes processor time whenever one is
-- filed, and a list that is imported waits for it twice.
ALTER TABLE ledger.document_content ALTER bytes SET STORAGE EXTERNAL;
ALTER TABLE work.import_job ALTER content SET STORAGE EXTERNAL;
