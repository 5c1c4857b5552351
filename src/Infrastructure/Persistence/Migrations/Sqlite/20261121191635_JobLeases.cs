using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.Sqlite
{
    public partial class JobLeases : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.InsertData(
                table: "JobLeases",
                columns: new[] { "Name", "HeldUntil", "Owner" },
                values: new object[] { "ExpiredRows", new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null });

            migrationBuilder.InsertData(
                table: "JobLeases",
                columns: new[] { "Name", "HeldUntil", "Owner" },
                values: new object[] { "Sweep", new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), null });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JobLeases");
        }
    }
}
