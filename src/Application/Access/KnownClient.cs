using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Access;

// An application whose secret was right, or a public one that named itself. NamedOrganisation: the admitting organisation with the domain that was asked for.
// OnlyOrganisation: the one that has admitted it, where no other has.
internal sealed record KnownClient(
    int ApplicationId,
    bool IsConfidential,
    bool IsInternal,
    GrantTypes GrantTypes,
    string AllowedScopes,
    string DefaultScopes,
    HomeOrganisation Owner,
    HomeOrganisation? NamedOrganisation,
    HomeOrganisation? OnlyOrganisation)
{
    public bool May(GrantTypes grant) => (GrantTypes & grant) == grant;

    // RFC 6749 3.3: without a scope, the registered default; never more than is registered.
    public Result<IReadOnlyList<string>> ScopesFor(string? asked)
    {
        var scopes = Scopes.Asked(asked, DefaultScopes);
        return MayAskFor(scopes) ? Result<IReadOnlyList<string>>.Succeeded(scopes) : AccessErrors.InvalidScope;
    }

    public bool MayAskFor(IEnumerable<string> scopes) => Scopes.Hold(AllowedScopes, scopes);
}

internal sealed record HomeOrganisation(int Id, string Domain)
{
    public static HomeOrganisation? Of(int? id, string? domain) => id is { } known && domain is not null ? new(known, domain) : null;
}
