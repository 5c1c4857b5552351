using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.SqlServer
{
    public partial class Storage : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "QuotaPlans",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<string>(type: "char(36)", unicode: false, fixedLength: true, maxLength: 36, nullable: false, collation: "Latin1_General_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Quota = table.Column<long>(type: "bigint", nullable: false),
                    IsDefault = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "Allotments",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    PlanId = table.Column<string>(type: "char(36)", unicode: false, fixedLength: true, maxLength: 36, nullable: true, collation: "Latin1_General_BIN2"),
                    Usage = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "StorageObjects",
                columns: table => new
                {
                    Id = table.Column<string>(type: "char(36)", unicode: false, fixedLength: true, maxLength: 36, nullable: false, collation: "Latin1_General_BIN2"),
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_Allotments_OrganisationId_PlanId",
                table: "Allotments",
                columns: new[] { "OrganisationId", "PlanId" });

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
                name: "IX_StorageObjects_OrganisationId_Id",
                table: "StorageObjects",
                columns: new[] { "OrganisationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StorageObjects_OwnerId_Id",
                table: "StorageObjects",
                columns: new[] { "OwnerId", "Id" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StorageObjects");

            migrationBuilder.DropTable(
                name: "Allotments");

            migrationBuilder.DropTable(
                name: "QuotaPlans");
        }
    }
}
