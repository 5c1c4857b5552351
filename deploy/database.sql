-- The database and the login with which the server works. Safe to run again: the password is set anew. $(DATABASE_PASSWORD) comes from the environment.
IF DB_ID(N'PlanPlatform') IS NULL
    CREATE DATABASE PlanPlatform;
GO
-- Readers don't wait for writers; see docs/operations.md.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'PlanPlatform') = 0
    ALTER DATABASE PlanPlatform SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'planplatform') IS NULL
    CREATE LOGIN planplatform WITH PASSWORD = N'$(DATABASE_PASSWORD)', DEFAULT_DATABASE = PlanPlatform;
ELSE
    ALTER LOGIN planplatform WITH PASSWORD = N'$(DATABASE_PASSWORD)';
GO
USE PlanPlatform;
GO
IF DATABASE_PRINCIPAL_ID(N'planplatform') IS NULL
    CREATE USER planplatform FOR LOGIN planplatform;
ALTER ROLE db_owner ADD MEMBER planplatform;
GO
