using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlanPlatform.Infrastructure.Persistence.Migrations.SqlServer
{
    public partial class Connectivity : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OrganisationId",
                table: "TokenChains",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ServiceProfiles",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_BIN2"),
                    Category = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Services = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false),
                    AccessType = table.Column<string>(type: "char(2)", unicode: false, fixedLength: true, maxLength: 2, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "Tariffs",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_BIN2"),
                    RatezoneId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ServiceProfileId = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "RatePlans",
                columns: table => new
                {
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_BIN2"),
                    TariffId = table.Column<int>(type: "int", nullable: false),
                    ServiceProfileId = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NormalizedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_BIN2"),
                    PlanId = table.Column<int>(type: "int", nullable: true),
                    ServiceProfileId = table.Column<int>(type: "int", nullable: true),
                    SimProductId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ApnGroupId = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                values: new object[,]
                {
                    { "Endpoint", 1 },
                    { "RatePlan", 1 },
                    { "ServiceProfile", 1 },
                    { "Tariff", 1 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_TokenChains_OrganisationId",
                table: "TokenChains",
                column: "OrganisationId");

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
                name: "Endpoints");

            migrationBuilder.DropTable(
                name: "RatePlans");

            migrationBuilder.DropTable(
                name: "Tariffs");

            migrationBuilder.DropTable(
                name: "ServiceProfiles");

            migrationBuilder.DropIndex(
                name: "IX_TokenChains_OrganisationId",
                table: "TokenChains");

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
        }
    }
}
