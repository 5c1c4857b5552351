using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Common;

/// <summary>Who is calling: an application, perhaps on behalf of a person, or a person alone; in one organisation.</summary>
/// <param name="ApplicationId">The application's row id; null where a person acts on the server's own pages.</param>
/// <param name="OrganisationId">The organisation in which the call acts.</param>
/// <param name="OrganisationDomain">That organisation's domain.</param>
/// <param name="PersonId">The person on whose behalf; null for client credentials.</param>
/// <param name="Scopes">What the token may be used for.</param>
public sealed record Caller(int? ApplicationId, int OrganisationId, string OrganisationDomain, int? PersonId, IReadOnlyList<string> Scopes)
{
    /// <summary>What the person may do in their home organisation.</summary>
    public Roles Roles { get; init; }

    /// <summary>Whether the person is marked as an administrator of their home organisation.</summary>
    public bool IsOrganisationAdmin { get; init; }

    /// <summary>Whether the caller may administer the organisation: one of its administrators, or an application that acts for nobody.</summary>
    public bool Administers => PersonId is null ? ApplicationId is not null : Person.Administers(Roles, IsOrganisationAdmin);
}
