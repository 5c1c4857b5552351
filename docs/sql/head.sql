SET QUOTED_IDENTIFIER ON;
SET XACT_ABORT ON;
GO

IF DB_NAME() IN (N'master', N'model', N'msdb', N'tempdb')
BEGIN
    RAISERROR(N'This is none of PlanPlatform''s databases; name it: sqlcmd -d PlanPlatform.', 16, 1);
    SET NOEXEC ON;
END;
GO

