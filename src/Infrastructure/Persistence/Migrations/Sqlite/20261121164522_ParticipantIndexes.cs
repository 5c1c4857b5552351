using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.Sqlite
{
    public partial class ParticipantIndexes : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Participants",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Participants");
        }
    }
}
