namespace PlanPlatform.Application.Common;

/// <summary>Who is calling: an application, perhaps on behalf of a person, or a person alone; in one organisation.</summary>
/// <param name="ApplicationId">The application's row id; null where a person acts on the server's own pages.</param>
/// <param name="OrganisationId">The organisation in which the call acts.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
/// <param name="PersonId">The person on whose behalf; null for client credentials.</param>
/// <param name="Scopes">What the token may be used for.</param>
public sealed record Caller(int? ApplicationId, int OrganisationId, string OrganisationDomain, int? PersonId, IReadOnlyList<string> Scopes);
