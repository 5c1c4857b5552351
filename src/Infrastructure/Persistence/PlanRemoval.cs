using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Benefits;

namespace PlanPlatform.Infrastructure.Persistence;

// One batch, one round trip, whatever the number of rows. The links go by the foreign keys' cascade.
internal sealed class PlanRemoval(PlanPlatformDbContext context) : IPlanRemoval
{
    public async Task<RemovedPlan?> RemoveAsync(int organisationId, string planId, CancellationToken cancellationToken)
    {
        var command = new CommandDefinition(
            Statement(context.Database.IsSqlite()),
            new { organisationId, planId = new DbString { Value = planId, IsAnsi = true } },
            context.Database.CurrentTransaction?.GetDbTransaction(),
            cancellationToken: cancellationToken);
        await using var rows = await context.Database.GetDbConnection().QueryMultipleAsync(command);
        var documents = (await rows.ReadAsync<(string Id, string? FileId)>()).ToList();
        var benefits = (await rows.ReadAsync<string>()).ToList();
        var plan = await rows.ReadSingleOrDefaultAsync<RemovedRow>();
        return plan is null
            ? null
            : new RemovedPlan(
                new PlanView(plan.Id, plan.Name, plan.Description, plan.CollectionId, plan.Color, Utc(plan.CreatedAt), Utc(plan.UpdatedAt)),
                documents.ConvertAll(document => document.Id),
                benefits,
                documents.Where(document => document.FileId is not null).Select(document => document.FileId!).ToList());
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    // The dialects differ in how a DELETE tells what it removed: RETURNING at the end, or OUTPUT before WHERE.
    private static string Statement(bool isSqlite)
    {
        var (output, returning) = isSqlite
            ? (new Func<string, string>(_ => ""), new Func<string, string>(columns => " RETURNING " + columns))
            : (columns => " OUTPUT deleted." + columns.Replace(", ", ", deleted.", StringComparison.Ordinal), _ => "");

        // What is decided on must hold until the commit. SQLite has one writer; SQL Server would read a snapshot without the hint.
        var held = isSqlite ? "" : " WITH (HOLDLOCK)";
        return $"""
            {OnlyCarriedBy("Documents", "DocumentPlans", "DocumentId", "Id, FileId")};
            {OnlyCarriedBy("SupplementalBenefits", "SupplementalBenefitPlans", "SupplementalBenefitId", "Id")};
            DELETE FROM Plans{output(PlanColumns)} WHERE OrganisationId = @organisationId AND Id = @planId{returning(PlanColumns)};
            """;

        string OnlyCarriedBy(string table, string links, string key, string columns) => $"""
            DELETE FROM {table}{output(columns)}
            WHERE OrganisationId = @organisationId
              AND Id IN (SELECT link.{key} FROM {links} link{held} WHERE link.OrganisationId = @organisationId AND link.PlanId = @planId)
              AND NOT EXISTS (
                SELECT 1 FROM {links} other{held}
                WHERE other.OrganisationId = @organisationId AND other.{key} = {table}.Id AND other.PlanId <> @planId){returning(columns)}
            """;
    }

    private const string PlanColumns = "Id, Name, Description, CollectionId, Color, CreatedAt, UpdatedAt";

    private sealed class RemovedRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Description { get; init; } = "";

        public string CollectionId { get; init; } = "";

        public string Color { get; init; } = "";

        public DateTime CreatedAt { get; init; }

        public DateTime UpdatedAt { get; init; }
    }
}
