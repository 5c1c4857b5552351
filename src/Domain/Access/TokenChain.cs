using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>The pairs of tokens that come, one after the other, from one redeemed code (or one password). It never forks; removing it ends them all.</summary>
public sealed class TokenChain : Entity
{
    private TokenChain()
    {
    }

    /// <summary>The row's id (<see cref="TimeOrderedId"/>).</summary>
    public string Id { get; private set; } = "";

    /// <summary>The approval to which it belongs.</summary>
    public string GrantId { get; private set; } = "";

    /// <summary>The approval to which it belongs.</summary>
    public Grant? Grant { get; private set; }

    /// <summary>SHA-256 of the code that began it, by which the code's second use is known; null where a password did.</summary>
    [Sensitive]
    public byte[]? CodeHash { get; private set; }

    /// <summary>What the person approved when it began, parted by spaces; no refresh gives more.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The organisation in which its tokens act; null for the person's home.</summary>
    public int? OrganisationId { get; private set; }

    /// <summary>The organisation in which its tokens act.</summary>
    public Organisation? Organisation { get; private set; }

    /// <summary>Whether its person may still act where it acts: at home, or as an administrator in a child of that.</summary>
    public bool MayAct => OrganisationId is null || Grant!.Person!.MayActIn(Organisation!);

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>A chain that begins with the exchange of a code.</summary>
    public static TokenChain From(AuthorizationCode code, DateTime now)
    {
        var chain = Under(code.Grant!, code.Scope, now);
        chain.CodeHash = code.Hash;
        return chain;
    }

    /// <summary>A chain that begins without a code.</summary>
    public static TokenChain Under(Grant grant, string scope, DateTime now) => new()
    {
        Id = TimeOrderedId.New(now),
        Grant = grant,
        Scope = scope,
        CreatedAt = now,
    };

    /// <summary>Has its tokens act in this organisation, in which its person may act.</summary>
    public TokenChain In(Organisation organisation)
    {
        OrganisationId = organisation.Id == Grant!.Person!.OrganisationId ? null : organisation.Id;
        return this;
    }
}
