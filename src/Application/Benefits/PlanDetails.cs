namespace PlanPlatform.Application.Benefits;

/// <summary>A plan with what is associated with it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Documents">Its documents, by name then id.</param>
/// <param name="SupplementalBenefits">Its supplemental benefits, by name then id.</param>
public sealed record PlanDetails(PlanView Plan, IReadOnlyList<Associate> Documents, IReadOnlyList<Associate> SupplementalBenefits);

/// <summary>Something associated with something else, by id and name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record Associate(string Id, string Name);
