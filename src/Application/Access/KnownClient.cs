using PlanPlatform.Domain.Access;

namespace PlanPlatform.Application.Access;

// An application whose secret was right, or a public one that named itself. NamedOrganisation: the admitting organisation with the domain that was asked for.
// OnlyOrganisation: the one that has admitted it, where no other has.
internal sealed record KnownClient(
    int ApplicationId,
    bool IsConfidential,
    GrantTypes GrantTypes,
    string AllowedScopes,
    string DefaultScopes,
    HomeOrganisation Owner,
    HomeOrganisation? NamedOrganisation,
    HomeOrganisation? OnlyOrganisation)
{
    public bool May(GrantTypes grant) => (GrantTypes & grant) == grant;

    public bool MayAskFor(IEnumerable<string> scopes) => !scopes.Except(Scopes.Parse(AllowedScopes), StringComparer.Ordinal).Any();
}

internal sealed record HomeOrganisation(int Id, string Domain);
