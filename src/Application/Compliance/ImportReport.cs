using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Compliance;

/// <summary>What came of a table of participants.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Created">How many participants were added.</param>
/// <param name="ErrorCount">How many things are wrong in all.</param>
/// <param name="Errors">The first of them, by line.</param>
/// <param name="DryRun">Whether it was only judged.</param>
public sealed record ImportReport(int Rows, int Created, int ErrorCount, IReadOnlyList<FieldProblem> Errors, bool DryRun);
