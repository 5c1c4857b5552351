using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.Sqlite
{
    public partial class Distributions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CompanyId",
                table: "Distributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Failed",
                table: "Distributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sent",
                table: "Distributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Site",
                table: "Distributions",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Distributions_CompanyId_Id",
                table: "Distributions",
                columns: new[] { "CompanyId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_DistributionId",
                table: "Deliveries",
                column: "DistributionId",
                filter: "DueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CompanyDocuments_CompanyId_Id",
                table: "CompanyDocuments",
                columns: new[] { "CompanyId", "Id" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Distributions_CompanyId_Id",
                table: "Distributions");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_DistributionId",
                table: "Deliveries");

            migrationBuilder.DropIndex(
                name: "IX_CompanyDocuments_CompanyId_Id",
                table: "CompanyDocuments");

            migrationBuilder.DropColumn(
                name: "CompanyId",
                table: "Distributions");

            migrationBuilder.DropColumn(
                name: "Failed",
                table: "Distributions");

            migrationBuilder.DropColumn(
                name: "Sent",
                table: "Distributions");

            migrationBuilder.DropColumn(
                name: "Site",
                table: "Distributions");
        }
    }
}
