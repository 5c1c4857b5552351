SET QUOTED_IDENTIFIER ON;
SET XACT_ABORT ON;
GO

IF DB_NAME() IN (N'master', N'model', N'msdb', N'tempdb')
BEGIN
    RAISERROR(N'This is none of PlanPlatform''s databases; name it: sqlcmd -d PlanPlatform.', 16, 1);
    SET NOEXEC ON;
END;
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [AuditEntries] (
        [Id] bigint NOT NULL IDENTITY,
        [ChangeId] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [OrganisationId] int NULL,
        [ApplicationId] int NULL,
        [PersonId] int NULL,
        [Action] nvarchar(100) NOT NULL,
        [SubjectId] nvarchar(300) NOT NULL,
        [Before] nvarchar(max) NULL,
        [After] nvarchar(max) NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [DataProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [IdempotentAnswers] (
        [Id] bigint NOT NULL IDENTITY,
        [KeyHash] binary(32) NOT NULL,
        [BodyHash] binary(32) NOT NULL,
        [Answer] nvarchar(max) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        CONSTRAINT [PK_IdempotentAnswers] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Organisations] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(400) NOT NULL,
        [Domain] nvarchar(253) NOT NULL,
        [NormalizedDomain] nvarchar(253) COLLATE Latin1_General_BIN2 NOT NULL,
        [ParentId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Organisations_Organisations_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Collections] (
        [OrganisationId] int NOT NULL,
        [Id] varchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Description] nvarchar(max) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Collections] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_Collections_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [People] (
        [Id] int NOT NULL IDENTITY,
        [OrganisationId] int NOT NULL,
        [Kind] int NOT NULL,
        [FirstName] nvarchar(400) NOT NULL,
        [LastName] nvarchar(400) NOT NULL,
        [Email] nvarchar(254) NULL,
        [NormalizedEmail] nvarchar(254) COLLATE Latin1_General_BIN2 NULL,
        [Phone] nvarchar(100) NULL,
        [DateOfBirth] date NULL,
        [Uid] nvarchar(256) COLLATE Latin1_General_BIN2 NULL,
        [Eid] nvarchar(256) COLLATE Latin1_General_BIN2 NULL,
        [Roles] int NOT NULL,
        [IsOrganisationAdmin] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_People_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [SupplementalBenefits] (
        [OrganisationId] int NOT NULL,
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Description] nvarchar(max) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SupplementalBenefits] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_SupplementalBenefits_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Documents] (
        [OrganisationId] int NOT NULL,
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [CollectionId] varchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Description] nvarchar(max) NULL,
        [Type] nvarchar(10) NULL,
        [Priority] nvarchar(max) NULL,
        [Tags] nvarchar(max) NULL,
        [FileId] char(36) COLLATE Latin1_General_BIN2 NULL,
        [FileType] nvarchar(255) NULL,
        [FileSize] bigint NULL,
        [Url] nvarchar(2000) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Documents] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_Documents_Collections_OrganisationId_CollectionId] FOREIGN KEY ([OrganisationId], [CollectionId]) REFERENCES [Collections] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Plans] (
        [OrganisationId] int NOT NULL,
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [CollectionId] varchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Description] nvarchar(max) NOT NULL,
        [Color] nvarchar(20) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Plans] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_Plans_Collections_OrganisationId_CollectionId] FOREIGN KEY ([OrganisationId], [CollectionId]) REFERENCES [Collections] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Accounts] (
        [Id] int NOT NULL IDENTITY,
        [PersonId] int NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) NULL,
        [SecurityStamp] nvarchar(max) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        [PhoneNumber] nvarchar(max) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Accounts_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Applications] (
        [Id] int NOT NULL IDENTITY,
        [ClientId] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [OrganisationId] int NOT NULL,
        [OwnerId] int NULL,
        [IsConfidential] bit NOT NULL,
        [IsFirstParty] bit NOT NULL,
        [GrantTypes] int NOT NULL,
        [AllowedScopes] nvarchar(400) NOT NULL,
        [DefaultScopes] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Applications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Applications_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Applications_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [DocumentPlans] (
        [OrganisationId] int NOT NULL,
        [DocumentId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [PlanId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        CONSTRAINT [PK_DocumentPlans] PRIMARY KEY ([OrganisationId], [DocumentId], [PlanId]),
        CONSTRAINT [FK_DocumentPlans_Documents_OrganisationId_DocumentId] FOREIGN KEY ([OrganisationId], [DocumentId]) REFERENCES [Documents] ([OrganisationId], [Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DocumentPlans_Plans_OrganisationId_PlanId] FOREIGN KEY ([OrganisationId], [PlanId]) REFERENCES [Plans] ([OrganisationId], [Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [SupplementalBenefitPlans] (
        [OrganisationId] int NOT NULL,
        [SupplementalBenefitId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [PlanId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        CONSTRAINT [PK_SupplementalBenefitPlans] PRIMARY KEY ([OrganisationId], [SupplementalBenefitId], [PlanId]),
        CONSTRAINT [FK_SupplementalBenefitPlans_Plans_OrganisationId_PlanId] FOREIGN KEY ([OrganisationId], [PlanId]) REFERENCES [Plans] ([OrganisationId], [Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_SupplementalBenefitPlans_SupplementalBenefits_OrganisationId_SupplementalBenefitId] FOREIGN KEY ([OrganisationId], [SupplementalBenefitId]) REFERENCES [SupplementalBenefits] ([OrganisationId], [Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [AccountClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [AccountLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_AccountLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AccountLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [AccountTokens] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AccountTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Admissions] (
        [Id] int NOT NULL IDENTITY,
        [ApplicationId] int NOT NULL,
        [OrganisationId] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Admissions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Admissions_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Admissions_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [ApplicationSecrets] (
        [Id] int NOT NULL IDENTITY,
        [ApplicationId] int NOT NULL,
        [Hash] binary(32) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ApplicationSecrets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApplicationSecrets_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [Grants] (
        [Id] int NOT NULL IDENTITY,
        [ApplicationId] int NOT NULL,
        [PersonId] int NOT NULL,
        [ApprovedScopes] nvarchar(400) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Grants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Grants_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Grants_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [RedirectUris] (
        [Id] int NOT NULL IDENTITY,
        [ApplicationId] int NOT NULL,
        [Uri] nvarchar(2000) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RedirectUris] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RedirectUris_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE TABLE [AccessTokens] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Hash] binary(32) NOT NULL,
        [ApplicationId] int NOT NULL,
        [OrganisationId] int NOT NULL,
        [PersonId] int NULL,
        [GrantId] int NULL,
        [Scope] nvarchar(400) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Fingerprint] nvarchar(2000) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AccessTokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccessTokens_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccessTokens_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccessTokens_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccessTokens_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccessTokens_ApplicationId] ON [AccessTokens] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccessTokens_ExpiresAt] ON [AccessTokens] ([ExpiresAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccessTokens_GrantId] ON [AccessTokens] ([GrantId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_AccessTokens_Hash] ON [AccessTokens] ([Hash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccessTokens_OrganisationId] ON [AccessTokens] ([OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccessTokens_PersonId] ON [AccessTokens] ([PersonId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccountClaims_UserId] ON [AccountClaims] ([UserId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AccountLogins_UserId] ON [AccountLogins] ([UserId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_PersonId] ON [Accounts] ([PersonId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Admissions_ApplicationId_OrganisationId] ON [Admissions] ([ApplicationId], [OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Admissions_OrganisationId] ON [Admissions] ([OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Applications_ClientId] ON [Applications] ([ClientId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Applications_OrganisationId] ON [Applications] ([OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Applications_OwnerId] ON [Applications] ([OwnerId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_ApplicationSecrets_ApplicationId] ON [ApplicationSecrets] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AuditEntries_ChangeId] ON [AuditEntries] ([ChangeId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_AuditEntries_OrganisationId_Id] ON [AuditEntries] ([OrganisationId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Collections_OrganisationId_Name_Id] ON [Collections] ([OrganisationId], [Name], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Collections_OrganisationId_NormalizedName] ON [Collections] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_DocumentPlans_OrganisationId_PlanId_DocumentId] ON [DocumentPlans] ([OrganisationId], [PlanId], [DocumentId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Documents_FileId] ON [Documents] ([FileId]) WHERE FileId IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Documents_OrganisationId_CollectionId_Name_Id] ON [Documents] ([OrganisationId], [CollectionId], [Name], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Grants_ApplicationId] ON [Grants] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Grants_PersonId_ApplicationId] ON [Grants] ([PersonId], [ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_IdempotentAnswers_ExpiresAt] ON [IdempotentAnswers] ([ExpiresAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_IdempotentAnswers_KeyHash] ON [IdempotentAnswers] ([KeyHash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE UNIQUE INDEX [IX_Organisations_NormalizedDomain] ON [Organisations] ([NormalizedDomain]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Organisations_ParentId] ON [Organisations] ([ParentId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_MemberEmail] ON [People] ([NormalizedEmail]) WHERE Kind = 0');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_People_OrganisationId_DateOfBirth] ON [People] ([OrganisationId], [DateOfBirth]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_OrganisationId_Eid] ON [People] ([OrganisationId], [Eid]) WHERE Kind = 1 AND Eid IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_People_OrganisationId_NormalizedEmail] ON [People] ([OrganisationId], [NormalizedEmail]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_OrganisationId_Uid] ON [People] ([OrganisationId], [Uid]) WHERE Kind = 1 AND Uid IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_RecordedEmail] ON [People] ([OrganisationId], [NormalizedEmail]) WHERE Kind = 1 AND Eid IS NULL AND Uid IS NULL AND NormalizedEmail IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_Plans_OrganisationId_CollectionId_Id] ON [Plans] ([OrganisationId], [CollectionId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_RedirectUris_ApplicationId] ON [RedirectUris] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_SupplementalBenefitPlans_OrganisationId_PlanId_SupplementalBenefitId] ON [SupplementalBenefitPlans] ([OrganisationId], [PlanId], [SupplementalBenefitId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    CREATE INDEX [IX_SupplementalBenefits_OrganisationId_Name_Id] ON [SupplementalBenefits] ([OrganisationId], [Name], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121042120_Initial')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121042120_Initial', N'6.0.7');
END;
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [AllowedOrigins] (
        [Id] int NOT NULL IDENTITY,
        [ApplicationId] int NOT NULL,
        [Origin] nvarchar(300) COLLATE Latin1_General_BIN2 NOT NULL,
        [IsListed] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AllowedOrigins] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AllowedOrigins_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_AllowedOrigins_ApplicationId] ON [AllowedOrigins] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_AllowedOrigins_Origin] ON [AllowedOrigins] ([Origin]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    INSERT INTO AllowedOrigins (ApplicationId, Origin, IsListed, Version)
                      SELECT DISTINCT r.ApplicationId, SUBSTRING(r.Uri + '/', 1, CHARINDEX('/', r.Uri + '/', CHARINDEX('://', r.Uri) + 3) - 1), 0, 0
                      FROM RedirectUris r JOIN Applications a ON a.Id = r.ApplicationId
                      WHERE a.IsConfidential = 0 AND (r.Uri LIKE 'http://_%' OR r.Uri LIKE 'https://_%')
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [AccessTokens] DROP CONSTRAINT [FK_AccessTokens_Grants_GrantId];
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [AccessTokens] DROP CONSTRAINT [FK_AccessTokens_People_PersonId];
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    DROP INDEX [IX_AccessTokens_GrantId] ON [AccessTokens];
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    DECLARE @var0 sysname;
    SELECT @var0 = [d].[name]
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AccessTokens]') AND [c].[name] = N'GrantId');
    IF @var0 IS NOT NULL EXEC(N'ALTER TABLE [AccessTokens] DROP CONSTRAINT [' + @var0 + '];');
    ALTER TABLE [AccessTokens] DROP COLUMN [GrantId];
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    DROP TABLE [Grants];
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [Grants] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [ApplicationId] int NOT NULL,
        [PersonId] int NOT NULL,
        [ApprovedScopes] nvarchar(400) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ApprovedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Grants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Grants_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [Applications] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Grants_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_Grants_ApplicationId] ON [Grants] ([ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE UNIQUE INDEX [IX_Grants_PersonId_ApplicationId] ON [Grants] ([PersonId], [ApplicationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [Applications] ADD [ChangedAt] datetime2 NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [Applications] ADD [IsInternal] bit NOT NULL DEFAULT CAST(0 AS bit);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    DROP INDEX [UserNameIndex] ON [Accounts];
    DECLARE @var1 sysname;
    SELECT @var1 = [d].[name]
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Accounts]') AND [c].[name] = N'NormalizedUserName');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [Accounts] DROP CONSTRAINT [' + @var1 + '];');
    ALTER TABLE [Accounts] ALTER COLUMN [NormalizedUserName] nvarchar(254) COLLATE Latin1_General_BIN2 NULL;
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    DROP INDEX [EmailIndex] ON [Accounts];
    DECLARE @var2 sysname;
    SELECT @var2 = [d].[name]
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Accounts]') AND [c].[name] = N'NormalizedEmail');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [Accounts] DROP CONSTRAINT [' + @var2 + '];');
    ALTER TABLE [Accounts] ALTER COLUMN [NormalizedEmail] nvarchar(254) COLLATE Latin1_General_BIN2 NULL;
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [Accounts] ADD [LastTotpStep] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [AccessTokens] ADD [RefreshTokenId] char(36) COLLATE Latin1_General_BIN2 NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [AuthorizationCodes] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Hash] binary(32) NOT NULL,
        [GrantId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Scope] nvarchar(400) NOT NULL,
        [RedirectUri] nvarchar(2000) NOT NULL,
        [IsRedirectUriNamed] bit NOT NULL,
        [Challenge] varchar(43) NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuthorizationCodes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuthorizationCodes_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [EndedSessions] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EndedSessions] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [OutgoingMails] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Template] nvarchar(100) NOT NULL,
        [Address] nvarchar(254) NOT NULL,
        [Model] nvarchar(max) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [Attempts] int NOT NULL,
        [GivenUpAt] datetime2 NULL,
        CONSTRAINT [PK_OutgoingMails] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [ServerKeys] (
        [Name] nvarchar(100) NOT NULL,
        [Value] varbinary(max) NOT NULL,
        CONSTRAINT [PK_ServerKeys] PRIMARY KEY ([Name])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [SignInFailures] (
        [Id] int NOT NULL IDENTITY,
        [NameHash] binary(32) NOT NULL,
        [Count] int NOT NULL,
        [LastAt] datetime2 NOT NULL,
        [LockedUntil] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_SignInFailures] PRIMARY KEY ([Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [TokenChains] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [GrantId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [CodeHash] binary(32) NULL,
        [Scope] nvarchar(400) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_TokenChains] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TokenChains_Grants_GrantId] FOREIGN KEY ([GrantId]) REFERENCES [Grants] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE TABLE [RefreshTokens] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Hash] binary(32) NOT NULL,
        [ChainId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Scope] nvarchar(400) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [UsedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RefreshTokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RefreshTokens_TokenChains_ChainId] FOREIGN KEY ([ChainId]) REFERENCES [TokenChains] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_ApplicationSecrets_ExpiresAt] ON [ApplicationSecrets] ([ExpiresAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_AccessTokens_RefreshTokenId] ON [AccessTokens] ([RefreshTokenId]) WHERE [RefreshTokenId] IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_AuthorizationCodes_ExpiresAt] ON [AuthorizationCodes] ([ExpiresAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_AuthorizationCodes_GrantId] ON [AuthorizationCodes] ([GrantId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE UNIQUE INDEX [IX_AuthorizationCodes_Hash] ON [AuthorizationCodes] ([Hash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_EndedSessions_ExpiresAt] ON [EndedSessions] ([ExpiresAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_OutgoingMails_DueAt] ON [OutgoingMails] ([DueAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_RefreshTokens_ChainId] ON [RefreshTokens] ([ChainId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE UNIQUE INDEX [IX_RefreshTokens_Hash] ON [RefreshTokens] ([Hash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_SignInFailures_LastAt] ON [SignInFailures] ([LastAt]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE UNIQUE INDEX [IX_SignInFailures_NameHash] ON [SignInFailures] ([NameHash]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_TokenChains_CodeHash] ON [TokenChains] ([CodeHash]) WHERE CodeHash IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    CREATE INDEX [IX_TokenChains_GrantId] ON [TokenChains] ([GrantId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [AccessTokens] ADD CONSTRAINT [FK_AccessTokens_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    ALTER TABLE [AccessTokens] ADD CONSTRAINT [FK_AccessTokens_RefreshTokens_RefreshTokenId] FOREIGN KEY ([RefreshTokenId]) REFERENCES [RefreshTokens] ([Id]) ON DELETE CASCADE;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121143037_AuthorizationServer')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121143037_AuthorizationServer', N'6.0.7');
END;
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE TABLE [Companies] (
        [Id] int NOT NULL,
        [OrganisationId] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Ein] char(9) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Companies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Companies_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE TABLE [IdBlocks] (
        [Name] varchar(100) NOT NULL,
        [Next] int NOT NULL,
        CONSTRAINT [PK_IdBlocks] PRIMARY KEY ([Name])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE TABLE [CompanyManagers] (
        [CompanyId] int NOT NULL,
        [PersonId] int NOT NULL,
        [Ein] char(9) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CompanyManagers] PRIMARY KEY ([CompanyId], [PersonId]),
        CONSTRAINT [FK_CompanyManagers_Companies_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Companies] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_CompanyManagers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE TABLE [Participants] (
        [Id] int NOT NULL,
        [CompanyId] int NOT NULL,
        [EmployeeId] int NOT NULL,
        [FirstName] nvarchar(400) NOT NULL,
        [LastName] nvarchar(400) NOT NULL,
        [Email] nvarchar(254) NULL,
        [Phone] varchar(10) NULL,
        [Street1] nvarchar(400) NOT NULL,
        [Street2] nvarchar(400) NULL,
        [City] nvarchar(400) NOT NULL,
        [State] char(2) NOT NULL,
        [Zip] char(5) NOT NULL,
        [DateOfBirth] date NOT NULL,
        [ArchivedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Participants] PRIMARY KEY ([Id]),
        CONSTRAINT [AK_Participants_CompanyId_Id] UNIQUE ([CompanyId], [Id]),
        CONSTRAINT [FK_Participants_Companies_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Companies] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Participants_Participants_CompanyId_EmployeeId] FOREIGN KEY ([CompanyId], [EmployeeId]) REFERENCES [Participants] ([CompanyId], [Id])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] ON;
    EXEC(N'INSERT INTO [IdBlocks] ([Name], [Next])
    VALUES (''Company'', 1)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] OFF;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] ON;
    EXEC(N'INSERT INTO [IdBlocks] ([Name], [Next])
    VALUES (''Participant'', 1)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] OFF;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE INDEX [IX_Companies_OrganisationId] ON [Companies] ([OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE UNIQUE INDEX [IX_CompanyManagers_PersonId_Ein] ON [CompanyManagers] ([PersonId], [Ein]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE INDEX [IX_Participants_CompanyId_ArchivedAt_Id] ON [Participants] ([CompanyId], [ArchivedAt], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    CREATE INDEX [IX_Participants_CompanyId_EmployeeId] ON [Participants] ([CompanyId], [EmployeeId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121150619_Compliance')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121150619_Compliance', N'6.0.7');
END;
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [TokenChains] ADD [OrganisationId] int NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [Participants] ADD [EncryptedSsn] varchar(400) NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [Participants] ADD [Kind] int NOT NULL DEFAULT 0;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [Accounts] ADD [FormerEmail] nvarchar(254) NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [Accounts] ADD [NormalizedFormerEmail] nvarchar(254) COLLATE Latin1_General_BIN2 NULL;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Activities] (
        [Id] int NOT NULL IDENTITY,
        [CompanyId] int NOT NULL,
        [ParticipantId] int NULL,
        [Text] nvarchar(600) NOT NULL,
        [PersonId] int NULL,
        [StartedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Activities] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Activities_Companies_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Companies] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Activities_Participants_ParticipantId] FOREIGN KEY ([ParticipantId]) REFERENCES [Participants] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Activities_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE SET NULL
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [CompanyDocuments] (
        [Id] int NOT NULL,
        [CompanyId] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Kind] varchar(30) NOT NULL,
        [FileId] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [ContentType] nvarchar(255) NOT NULL,
        [Size] bigint NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CompanyDocuments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CompanyDocuments_Companies_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Companies] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [QuotaPlans] (
        [OrganisationId] int NOT NULL,
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Description] nvarchar(max) NOT NULL,
        [Quota] bigint NOT NULL,
        [IsDefault] bit NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_QuotaPlans] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [CK_QuotaPlans_Quota] CHECK (Quota BETWEEN 0 AND 1099511627776),
        CONSTRAINT [FK_QuotaPlans_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [ServiceProfiles] (
        [OrganisationId] int NOT NULL,
        [Id] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [Category] int NOT NULL,
        [IsActive] bit NOT NULL,
        [Services] varchar(7) NOT NULL,
        [AccessType] char(2) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ServiceProfiles] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_ServiceProfiles_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Distributions] (
        [Id] int NOT NULL,
        [DocumentId] int NOT NULL,
        [CompanyId] int NOT NULL,
        [Site] nvarchar(1000) NOT NULL,
        [Total] int NOT NULL,
        [Sent] int NOT NULL,
        [Failed] int NOT NULL,
        [Unreachable] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Distributions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Distributions_CompanyDocuments_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [CompanyDocuments] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Allotments] (
        [PersonId] int NOT NULL,
        [OrganisationId] int NOT NULL,
        [PlanId] char(36) COLLATE Latin1_General_BIN2 NULL,
        [Usage] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Allotments] PRIMARY KEY ([PersonId]),
        CONSTRAINT [CK_Allotments_Usage] CHECK (Usage >= 0),
        CONSTRAINT [FK_Allotments_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Allotments_QuotaPlans_OrganisationId_PlanId] FOREIGN KEY ([OrganisationId], [PlanId]) REFERENCES [QuotaPlans] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Tariffs] (
        [OrganisationId] int NOT NULL,
        [Id] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [RatezoneId] nvarchar(256) NOT NULL,
        [ServiceProfileId] int NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Tariffs] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_Tariffs_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Tariffs_ServiceProfiles_OrganisationId_ServiceProfileId] FOREIGN KEY ([OrganisationId], [ServiceProfileId]) REFERENCES [ServiceProfiles] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Deliveries] (
        [DistributionId] int NOT NULL,
        [ParticipantId] int NOT NULL,
        [Address] nvarchar(254) NOT NULL,
        [DueAt] datetime2 NULL,
        [Attempts] int NOT NULL,
        [SentAt] datetime2 NULL,
        [FailedAt] datetime2 NULL,
        CONSTRAINT [PK_Deliveries] PRIMARY KEY ([DistributionId], [ParticipantId]),
        CONSTRAINT [FK_Deliveries_Distributions_DistributionId] FOREIGN KEY ([DistributionId]) REFERENCES [Distributions] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Deliveries_Participants_ParticipantId] FOREIGN KEY ([ParticipantId]) REFERENCES [Participants] ([Id]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [StorageObjects] (
        [Id] char(36) COLLATE Latin1_General_BIN2 NOT NULL,
        [OrganisationId] int NOT NULL,
        [OwnerId] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [ContentType] nvarchar(255) NOT NULL,
        [Size] bigint NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_StorageObjects] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StorageObjects_Allotments_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Allotments] ([PersonId]) ON DELETE CASCADE
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [RatePlans] (
        [OrganisationId] int NOT NULL,
        [Id] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [TariffId] int NOT NULL,
        [ServiceProfileId] int NOT NULL,
        [IsActive] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RatePlans] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_RatePlans_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RatePlans_ServiceProfiles_OrganisationId_ServiceProfileId] FOREIGN KEY ([OrganisationId], [ServiceProfileId]) REFERENCES [ServiceProfiles] ([OrganisationId], [Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RatePlans_Tariffs_OrganisationId_TariffId] FOREIGN KEY ([OrganisationId], [TariffId]) REFERENCES [Tariffs] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE TABLE [Endpoints] (
        [OrganisationId] int NOT NULL,
        [Id] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [NormalizedName] nvarchar(400) COLLATE Latin1_General_BIN2 NOT NULL,
        [PlanId] int NULL,
        [ServiceProfileId] int NULL,
        [SimProductId] nvarchar(256) NULL,
        [ApnGroupId] nvarchar(256) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Endpoints] PRIMARY KEY ([OrganisationId], [Id]),
        CONSTRAINT [FK_Endpoints_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Endpoints_RatePlans_OrganisationId_PlanId] FOREIGN KEY ([OrganisationId], [PlanId]) REFERENCES [RatePlans] ([OrganisationId], [Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Endpoints_ServiceProfiles_OrganisationId_ServiceProfileId] FOREIGN KEY ([OrganisationId], [ServiceProfileId]) REFERENCES [ServiceProfiles] ([OrganisationId], [Id]) ON DELETE NO ACTION
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] ON;
    EXEC(N'INSERT INTO [IdBlocks] ([Name], [Next])
    VALUES (''CompanyDocument'', 1),
    (''Distribution'', 1),
    (''Endpoint'', 1),
    (''RatePlan'', 1),
    (''ServiceProfile'', 1),
    (''Tariff'', 1)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Next') AND [object_id] = OBJECT_ID(N'[IdBlocks]'))
        SET IDENTITY_INSERT [IdBlocks] OFF;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_TokenChains_OrganisationId] ON [TokenChains] ([OrganisationId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE INDEX [IX_Participants_Archived] ON [Participants] ([CompanyId], [Id]) WHERE ArchivedAt IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Participants_CompanyId_ArchivedAt_Kind_DateOfBirth] ON [Participants] ([CompanyId], [ArchivedAt], [Kind], [DateOfBirth]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE INDEX [IX_Participants_Unreachable] ON [Participants] ([CompanyId], [ArchivedAt], [Email], [Phone], [Kind], [DateOfBirth]) WHERE Email IS NULL AND Phone IS NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'ALTER TABLE [Participants] ADD CONSTRAINT [CK_Participants_Kind] CHECK ((Kind = 0 AND EmployeeId = Id) OR (Kind = 1 AND EmployeeId <> Id))');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE INDEX [IX_Accounts_NormalizedFormerEmail] ON [Accounts] ([NormalizedFormerEmail]) WHERE NormalizedFormerEmail IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Activities_CompanyId_Id] ON [Activities] ([CompanyId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Activities_ParticipantId] ON [Activities] ([ParticipantId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Activities_PersonId] ON [Activities] ([PersonId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Allotments_OrganisationId_PlanId] ON [Allotments] ([OrganisationId], [PlanId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_CompanyDocuments_CompanyId_Id] ON [CompanyDocuments] ([CompanyId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_CompanyDocuments_CompanyId_Kind_Id] ON [CompanyDocuments] ([CompanyId], [Kind], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_CompanyDocuments_FileId] ON [CompanyDocuments] ([FileId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE INDEX [IX_Deliveries_DistributionId] ON [Deliveries] ([DistributionId]) WHERE DueAt IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE INDEX [IX_Deliveries_DueAt] ON [Deliveries] ([DueAt]) WHERE DueAt IS NOT NULL');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Deliveries_ParticipantId] ON [Deliveries] ([ParticipantId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Distributions_CompanyId_Id] ON [Distributions] ([CompanyId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Distributions_DocumentId] ON [Distributions] ([DocumentId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_Endpoints_OrganisationId_NormalizedName] ON [Endpoints] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Endpoints_OrganisationId_PlanId_Id] ON [Endpoints] ([OrganisationId], [PlanId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Endpoints_OrganisationId_ServiceProfileId] ON [Endpoints] ([OrganisationId], [ServiceProfileId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_QuotaPlans_OrganisationId_IsDefault] ON [QuotaPlans] ([OrganisationId], [IsDefault]) WHERE IsDefault = 1');
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_QuotaPlans_OrganisationId_NormalizedName] ON [QuotaPlans] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_QuotaPlans_OrganisationId_Quota_Id] ON [QuotaPlans] ([OrganisationId], [Quota], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_RatePlans_OrganisationId_NormalizedName] ON [RatePlans] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_RatePlans_OrganisationId_ServiceProfileId] ON [RatePlans] ([OrganisationId], [ServiceProfileId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_RatePlans_OrganisationId_TariffId] ON [RatePlans] ([OrganisationId], [TariffId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_ServiceProfiles_OrganisationId_NormalizedName] ON [ServiceProfiles] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_StorageObjects_OrganisationId_Id] ON [StorageObjects] ([OrganisationId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_StorageObjects_OwnerId_Id] ON [StorageObjects] ([OwnerId], [Id]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE UNIQUE INDEX [IX_Tariffs_OrganisationId_NormalizedName] ON [Tariffs] ([OrganisationId], [NormalizedName]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    CREATE INDEX [IX_Tariffs_OrganisationId_ServiceProfileId] ON [Tariffs] ([OrganisationId], [ServiceProfileId]);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    ALTER TABLE [TokenChains] ADD CONSTRAINT [FK_TokenChains_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE NO ACTION;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121171254_Dialects')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121171254_Dialects', N'6.0.7');
END;
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121191640_JobLeases')
BEGIN
    CREATE TABLE [JobLeases] (
        [Name] varchar(100) NOT NULL,
        [Owner] nvarchar(200) NULL,
        [HeldUntil] datetime2 NOT NULL,
        CONSTRAINT [PK_JobLeases] PRIMARY KEY ([Name])
    );
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121191640_JobLeases')
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'HeldUntil', N'Owner') AND [object_id] = OBJECT_ID(N'[JobLeases]'))
        SET IDENTITY_INSERT [JobLeases] ON;
    EXEC(N'INSERT INTO [JobLeases] ([Name], [HeldUntil], [Owner])
    VALUES (''ExpiredRows'', ''1970-01-01T00:00:00.0000000Z'', NULL)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'HeldUntil', N'Owner') AND [object_id] = OBJECT_ID(N'[JobLeases]'))
        SET IDENTITY_INSERT [JobLeases] OFF;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121191640_JobLeases')
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'HeldUntil', N'Owner') AND [object_id] = OBJECT_ID(N'[JobLeases]'))
        SET IDENTITY_INSERT [JobLeases] ON;
    EXEC(N'INSERT INTO [JobLeases] ([Name], [HeldUntil], [Owner])
    VALUES (''Sweep'', ''1970-01-01T00:00:00.0000000Z'', NULL)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'HeldUntil', N'Owner') AND [object_id] = OBJECT_ID(N'[JobLeases]'))
        SET IDENTITY_INSERT [JobLeases] OFF;
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121191640_JobLeases')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121191640_JobLeases', N'6.0.7');
END;
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121234500_LockEscalation')
BEGIN
    ALTER TABLE [Allotments] SET (LOCK_ESCALATION = DISABLE);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121234500_LockEscalation')
BEGIN
    ALTER TABLE [Deliveries] SET (LOCK_ESCALATION = DISABLE);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121234500_LockEscalation')
BEGIN
    ALTER TABLE [Participants] SET (LOCK_ESCALATION = DISABLE);
END;
GO

IF NOT EXISTS(SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20261121234500_LockEscalation')
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121234500_LockEscalation', N'6.0.7');
END;
GO

COMMIT;
GO

