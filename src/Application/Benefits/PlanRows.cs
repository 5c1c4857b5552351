using System.Runtime.CompilerServices;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;

namespace PlanPlatform.Application.Benefits;

// Plans with their documents and benefits in one statement: the three sorts of row one after the other for each plan, rather than a join,
// whose rows would be documents times benefits. Each arm comes in the order of its index and SQLite merges the three as they are read,
// which it does only where a column is of one type in all arms: hence the plan's own members in each, and no nulls. For SQL Server
// the framework wants one type to the width, so ids of collections, which are longer than the others, have a column of their own.
internal static class PlanRows
{
    private const int PlanRow = 0;
    private const int DocumentRow = 1;
    private const int BenefitRow = 2;

    public static IQueryable<Row> Of(IPlanPlatformDb db, IQueryable<Plan> plans) =>
        plans.Select(plan => new Row
        {
            PlanId = plan.Id,
            Kind = PlanRow,
            ItemId = plan.Id,
            Name = plan.Name,
            Description = plan.Description,
            CollectionId = plan.CollectionId,
            Color = plan.Color,
            CreatedAt = plan.CreatedAt,
            UpdatedAt = plan.UpdatedAt,
        })
        .Concat(
            from plan in plans
            join link in db.DocumentPlans on new { plan.OrganisationId, PlanId = plan.Id } equals new { link.OrganisationId, link.PlanId }
            select new Row
            {
                PlanId = link.PlanId,
                Kind = DocumentRow,
                ItemId = link.DocumentId,
                Name = link.Document!.Name,
                Description = plan.Description,
                CollectionId = plan.CollectionId,
                Color = plan.Color,
                CreatedAt = plan.CreatedAt,
                UpdatedAt = plan.UpdatedAt,
            })
        .Concat(
            from plan in plans
            join link in db.SupplementalBenefitPlans on new { plan.OrganisationId, PlanId = plan.Id } equals new { link.OrganisationId, link.PlanId }
            select new Row
            {
                PlanId = link.PlanId,
                Kind = BenefitRow,
                ItemId = link.SupplementalBenefitId,
                Name = link.SupplementalBenefit!.Name,
                Description = plan.Description,
                CollectionId = plan.CollectionId,
                Color = plan.Color,
                CreatedAt = plan.CreatedAt,
                UpdatedAt = plan.UpdatedAt,
            })
        .OrderBy(row => row.PlanId).ThenBy(row => row.Kind).ThenBy(row => row.Name).ThenBy(row => row.ItemId);

    // Puts the rows of one plan after the other together. A plan's own row comes first.
    public static async IAsyncEnumerable<PlanDetails> Assemble(
        IAsyncEnumerable<Row> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        PlanView? plan = null;
        List<Associate> documents = [], benefits = [];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Kind != PlanRow)
            {
                (row.Kind == DocumentRow ? documents : benefits).Add(new Associate(row.ItemId, row.Name));
                continue;
            }

            if (plan is not null)
                yield return new PlanDetails(plan, documents, benefits);
            plan = new PlanView(row.PlanId, row.Name, row.Description, row.CollectionId, row.Color, row.CreatedAt, row.UpdatedAt);
            (documents, benefits) = ([], []);
        }

        if (plan is not null)
            yield return new PlanDetails(plan, documents, benefits);
    }

    internal sealed class Row
    {
        public string PlanId { get; init; } = "";

        public int Kind { get; init; }

        public string ItemId { get; init; } = "";

        public string Name { get; init; } = "";

        public string Description { get; init; } = "";

        public string CollectionId { get; init; } = "";

        public string Color { get; init; } = "";

        public DateTime CreatedAt { get; init; }

        public DateTime UpdatedAt { get; init; }
    }
}
