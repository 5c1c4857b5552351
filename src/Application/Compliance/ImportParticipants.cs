using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Adds a table of participants to a company: all of them or, where anything is wrong, none.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="Rows">The rows, as they come; read once.</param>
/// <param name="DryRun"><c>true</c> to be told what is wrong and write nothing.</param>
/// <param name="Partial"><c>true</c> to add the good rows where others are wrong.</param>
public sealed record ImportParticipantsCommand(int CompanyId, IAsyncEnumerable<ParticipantRow> Rows, string? DryRun, string? Partial)
    : IRequest<Result<ImportReport>>, IIdempotent
{
    internal ParticipantTable? Table { get; set; }
}

internal sealed class ImportParticipantsHandler(
    ManagedCompanies companies, IDependents dependents, IPlanPlatformDb db, INewIds ids, ICaller caller, TimeProvider time)
    : IRequestHandler<ImportParticipantsCommand, Result<ImportReport>>
{
    private const int LookUpSize = 1000;

    public async Task<Result<ImportReport>> Handle(ImportParticipantsCommand command, CancellationToken cancellationToken)
    {
        var table = command.Table!;
        if (Flag.Of(command.DryRun) || !table.IsWhole || (table.ErrorCount > 0 && !Flag.Of(command.Partial)))
        {
            var (count, listed) = table.Judge(await RefusedAsync(command.CompanyId, table, cancellationToken));
            return Flag.Of(command.DryRun) && table.IsWhole ? new ImportReport(table.Rows, 0, count, listed, DryRun: true) : Refuse(count, listed);
        }

        var first = await ids.ReserveAsync<Participant>(Math.Max(table.Spool.Count, 1), cancellationToken);
        return await db.WriteAsync<Result<ImportReport>>(token => InsertAsync(command, table, first, token), cancellationToken);
    }

    private async Task<Result<ImportReport>> InsertAsync(ImportParticipantsCommand command, ParticipantTable table, int first, CancellationToken cancellationToken)
    {
        if (!await companies.All(db).AnyAsync(company => company.Id == command.CompanyId, cancellationToken))
            return ComplianceErrors.CompanyNotFound;
        var refused = await RefusedAsync(command.CompanyId, table, cancellationToken);
        var (count, listed) = table.Judge(refused);
        if (count > 0 && !Flag.Of(command.Partial))
            return Refuse(count, listed);
        var created = await table.Spool.InsertAsync(command.CompanyId, first, refused, cancellationToken);
        if (created > 0)
        {
            db.Audit("Participants.Imported", $"{command.CompanyId}", new { Count = created, FirstId = first, LastId = first + table.Spool.Count - 1 });
            var text = created == 1 ? "1 participant imported" : $"{created} participants imported";
            db.Activities.Add(Activity.Of(command.CompanyId, text, caller.PersonId(), time.UtcNow()));
        }

        return new ImportReport(table.Rows, created, count, listed, DryRun: false);
    }

    // The employees whom rows name by id and who can't have dependents here.
    private async Task<HashSet<int>> RefusedAsync(int companyId, ParticipantTable table, CancellationToken cancellationToken)
    {
        var refused = new HashSet<int>();
        foreach (var chunk in table.NamedEmployees.Chunk(LookUpSize))
        {
            var named = chunk.ToList();
            await dependents.HoldAsync(named, cancellationToken);
            var open = await db.OpenEmployees(companyId).Where(employee => named.Contains(employee.Id)).Select(employee => employee.Id).ToListAsync(cancellationToken);
            refused.UnionWith(named.Except(open));
        }

        return refused;
    }

    private static Error Refuse(int count, IReadOnlyList<FieldProblem> listed) => Error.Invalid(count == listed.Count
        ? listed
        : [.. listed, new FieldProblem("", Problems.TooLong, $"There are {count} errors in all; the first {listed.Count} are listed.")]);
}
