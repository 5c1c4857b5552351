using static PlanPlatform.Web.Tests.Compliance.Role;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>A route, and what everybody gets there.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Path">The path, with the names of what <see cref="Scene"/> fills in.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Success">The status for those who may.</param>
public sealed record Row(string Verb, string Path, string? Body = null, int Success = 200)
{
    private readonly Dictionary<Role, int> _others = new()
    {
        [Stranger] = 404,
        [Administrator] = 404,
        [OtherScope] = 403,
        [NoToken] = 401,
        [Revoked] = 401,
        [ClientCredentials] = 403,
    };

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The status for one of them.</summary>
    public int this[Role role]
    {
        get => _others.GetValueOrDefault(role, Success);
        init => _others[role] = value;
    }
}
