using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PlanPlatform.Infrastructure.Persistence.Migrations.SqlServer
{
    // One organisation's statement over thousands of rows would lock the table for all others. SQLite has one writer anyway, and no such migration.
    [DbContext(typeof(SqlServerDbContext))]
    [Migration("20261121234500_LockEscalation")]
    public sealed class LockEscalation : Migration
    {
        private static readonly string[] Tables = ["Allotments", "Deliveries", "Participants"];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
                migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE);");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
                migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = TABLE);");
        }
    }
}
