using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.Sqlite
{
    public partial class Users : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedFormerEmail",
                table: "Accounts",
                column: "NormalizedFormerEmail",
                filter: "NormalizedFormerEmail IS NOT NULL");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_NormalizedFormerEmail",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "FormerEmail",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "NormalizedFormerEmail",
                table: "Accounts");
        }
    }
}
