namespace PlanPlatform.Domain.Compliance;

/// <summary>What a company's grade follows from. Archived participants count for nothing.</summary>
/// <param name="Participants">How many participants it has.</param>
/// <param name="Managers">How many managers it has.</param>
/// <param name="HasPlanDocument">Whether a plan document is on file.</param>
/// <param name="GrownUpDependents">How many dependents have turned 26.</param>
/// <param name="UnreachableSeniors">How many employees of 65 or older have neither e-mail address nor phone.</param>
/// <param name="Unreachable">How many participants have neither e-mail address nor phone.</param>
public sealed record CompanyFacts(
    int Participants, int Managers, bool HasPlanDocument, int GrownUpDependents, int UnreachableSeniors, int Unreachable);
