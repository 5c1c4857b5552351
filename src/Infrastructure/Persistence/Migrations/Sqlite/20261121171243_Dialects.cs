using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.Sqlite
{
    public partial class Dialects : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OrganisationId",
                table: "TokenChains",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EncryptedSsn",
                table: "Participants",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Participants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FormerEmail",
                table: "Accounts",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormalizedFormerEmail",
                table: "Accounts",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Activities_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Activities_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Activities_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "CompanyDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    FileId = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 36, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CompanyDocuments_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuotaPlans",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 36, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Quota = table.Column<long>(type: "INTEGER", nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotaPlans", x => new { x.OrganisationId, x.Id });
                    table.CheckConstraint("CK_QuotaPlans_Quota", "Quota BETWEEN 0 AND 1099511627776");
                    table.ForeignKey(
                        name: "FK_QuotaPlans_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceProfiles",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Services = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: false),
                    AccessType = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 2, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceProfiles", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_ServiceProfiles_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Distributions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Sent = table.Column<int>(type: "INTEGER", nullable: false),
                    Failed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unreachable = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Distributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Distributions_CompanyDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "CompanyDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Allotments",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 36, nullable: true),
                    Usage = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allotments", x => x.PersonId);
                    table.CheckConstraint("CK_Allotments_Usage", "Usage >= 0");
                    table.ForeignKey(
                        name: "FK_Allotments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Allotments_QuotaPlans_OrganisationId_PlanId",
                        columns: x => new { x.OrganisationId, x.PlanId },
                        principalTable: "QuotaPlans",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tariffs",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RatezoneId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ServiceProfileId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tariffs", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_Tariffs_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tariffs_ServiceProfiles_OrganisationId_ServiceProfileId",
                        columns: x => new { x.OrganisationId, x.ServiceProfileId },
                        principalTable: "ServiceProfiles",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    DistributionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ParticipantId = table.Column<int>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => new { x.DistributionId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_Deliveries_Distributions_DistributionId",
                        column: x => x.DistributionId,
                        principalTable: "Distributions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Deliveries_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StorageObjects",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 36, nullable: false),
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StorageObjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StorageObjects_Allotments_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Allotments",
                        principalColumn: "PersonId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RatePlans",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TariffId = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceProfileId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatePlans", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_RatePlans_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RatePlans_ServiceProfiles_OrganisationId_ServiceProfileId",
                        columns: x => new { x.OrganisationId, x.ServiceProfileId },
                        principalTable: "ServiceProfiles",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RatePlans_Tariffs_OrganisationId_TariffId",
                        columns: x => new { x.OrganisationId, x.TariffId },
                        principalTable: "Tariffs",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Endpoints",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    ServiceProfileId = table.Column<int>(type: "INTEGER", nullable: true),
                    SimProductId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ApnGroupId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endpoints", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_Endpoints_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Endpoints_RatePlans_OrganisationId_PlanId",
                        columns: x => new { x.OrganisationId, x.PlanId },
                        principalTable: "RatePlans",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Endpoints_ServiceProfiles_OrganisationId_ServiceProfileId",
                        columns: x => new { x.OrganisationId, x.ServiceProfileId },
                        principalTable: "ServiceProfiles",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "CompanyDocument", 1 });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "Distribution", 1 });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "Endpoint", 1 });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "RatePlan", 1 });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "ServiceProfile", 1 });

            migrationBuilder.InsertData(
                table: "IdBlocks",
                columns: new[] { "Name", "Next" },
                values: new object[] { "Tariff", 1 });

            migrationBuilder.CreateIndex(
                name: "IX_TokenChains_OrganisationId",
                table: "TokenChains",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_Archived",
                table: "Participants",
                columns: new[] { "CompanyId", "Id" },
                filter: "ArchivedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_CompanyId_ArchivedAt_Kind_DateOfBirth",
                table: "Participants",
                columns: new[] { "CompanyId", "ArchivedAt", "Kind", "DateOfBirth" });

            migrationBuilder.CreateIndex(
                name: "IX_Participants_Unreachable",
                table: "Participants",
                columns: new[] { "CompanyId", "ArchivedAt", "Email", "Phone", "Kind", "DateOfBirth" },
                filter: "Email IS NULL AND Phone IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Participants_Kind",
                table: "Participants",
                sql: "(Kind = 0 AND EmployeeId = Id) OR (Kind = 1 AND EmployeeId <> Id)");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedFormerEmail",
                table: "Accounts",
                column: "NormalizedFormerEmail",
                filter: "NormalizedFormerEmail IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_CompanyId_Id",
                table: "Activities",
                columns: new[] { "CompanyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activities_ParticipantId",
                table: "Activities",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_PersonId",
                table: "Activities",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Allotments_OrganisationId_PlanId",
                table: "Allotments",
                columns: new[] { "OrganisationId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyDocuments_CompanyId_Id",
                table: "CompanyDocuments",
                columns: new[] { "CompanyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyDocuments_CompanyId_Kind_Id",
                table: "CompanyDocuments",
                columns: new[] { "CompanyId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyDocuments_FileId",
                table: "CompanyDocuments",
                column: "FileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_DistributionId",
                table: "Deliveries",
                column: "DistributionId",
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_DueAt",
                table: "Deliveries",
                column: "DueAt",
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ParticipantId",
                table: "Deliveries",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Distributions_CompanyId_Id",
                table: "Distributions",
                columns: new[] { "CompanyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Distributions_DocumentId",
                table: "Distributions",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Endpoints_OrganisationId_NormalizedName",
                table: "Endpoints",
                columns: new[] { "OrganisationId", "NormalizedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Endpoints_OrganisationId_PlanId_Id",
                table: "Endpoints",
                columns: new[] { "OrganisationId", "PlanId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Endpoints_OrganisationId_ServiceProfileId",
                table: "Endpoints",
                columns: new[] { "OrganisationId", "ServiceProfileId" });

            migrationBuilder.CreateIndex(
                name: "IX_QuotaPlans_OrganisationId_IsDefault",
                table: "QuotaPlans",
                columns: new[] { "OrganisationId", "IsDefault" },
                unique: true,
                filter: "IsDefault = 1");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaPlans_OrganisationId_NormalizedName",
                table: "QuotaPlans",
                columns: new[] { "OrganisationId", "NormalizedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuotaPlans_OrganisationId_Quota_Id",
                table: "QuotaPlans",
                columns: new[] { "OrganisationId", "Quota", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RatePlans_OrganisationId_NormalizedName",
                table: "RatePlans",
                columns: new[] { "OrganisationId", "NormalizedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RatePlans_OrganisationId_ServiceProfileId",
                table: "RatePlans",
                columns: new[] { "OrganisationId", "ServiceProfileId" });

            migrationBuilder.CreateIndex(
                name: "IX_RatePlans_OrganisationId_TariffId",
                table: "RatePlans",
                columns: new[] { "OrganisationId", "TariffId" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceProfiles_OrganisationId_NormalizedName",
                table: "ServiceProfiles",
                columns: new[] { "OrganisationId", "NormalizedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StorageObjects_OrganisationId_Id",
                table: "StorageObjects",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StorageObjects_OwnerId_Id",
                table: "StorageObjects",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tariffs_OrganisationId_NormalizedName",
                table: "Tariffs",
                columns: new[] { "OrganisationId", "NormalizedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tariffs_OrganisationId_ServiceProfileId",
                table: "Tariffs",
                columns: new[] { "OrganisationId", "ServiceProfileId" });

            migrationBuilder.AddForeignKey(
                name: "FK_TokenChains_Organisations_OrganisationId",
                table: "TokenChains",
                column: "OrganisationId",
                principalTable: "Organisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_TokenChains_Organisations_OrganisationId",
                table: "TokenChains");

            migrationBuilder.DropTable(
                name: "Activities");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Endpoints");

            migrationBuilder.DropTable(
                name: "StorageObjects");

            migrationBuilder.DropTable(
                name: "Distributions");

            migrationBuilder.DropTable(
                name: "RatePlans");

            migrationBuilder.DropTable(
                name: "Allotments");

            migrationBuilder.DropTable(
                name: "CompanyDocuments");

            migrationBuilder.DropTable(
                name: "Tariffs");

            migrationBuilder.DropTable(
                name: "QuotaPlans");

            migrationBuilder.DropTable(
                name: "ServiceProfiles");

            migrationBuilder.DropIndex(
                name: "IX_TokenChains_OrganisationId",
                table: "TokenChains");

            migrationBuilder.DropIndex(
                name: "IX_Participants_Archived",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Participants_CompanyId_ArchivedAt_Kind_DateOfBirth",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Participants_Unreachable",
                table: "Participants");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Participants_Kind",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_NormalizedFormerEmail",
                table: "Accounts");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "CompanyDocument");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "Distribution");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "Endpoint");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "RatePlan");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "ServiceProfile");

            migrationBuilder.DeleteData(
                table: "IdBlocks",
                keyColumn: "Name",
                keyValue: "Tariff");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "TokenChains");

            migrationBuilder.DropColumn(
                name: "EncryptedSsn",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "FormerEmail",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "NormalizedFormerEmail",
                table: "Accounts");
        }
    }
}
