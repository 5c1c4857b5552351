namespace PlanPlatform.Domain.Connectivity;

/// <summary>What a caller says of a service profile; null for what they don't say.</summary>
/// <param name="Name">The name.</param>
/// <param name="Category">0 for a base profile, 1 for an add-on.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="Services">The ids of its services as <see cref="NetworkServices.Parse"/> gives them.</param>
/// <param name="AccessType">The access type as <see cref="AccessTypes.Normalise"/> gives it; empty for none.</param>
public sealed record ServiceProfileFacts(string? Name, int? Category, bool? IsActive, string? Services, string? AccessType);
