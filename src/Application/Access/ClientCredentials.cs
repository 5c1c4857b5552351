namespace PlanPlatform.Application.Access;

/// <summary>An application's id and secret as it sent them.</summary>
/// <param name="ClientId">The id.</param>
/// <param name="Secret">The secret; null when none was sent.</param>
public sealed record ClientCredentials(string ClientId, string? Secret)
{
    /// <summary>Never the secret: what a log may show.</summary>
    public override string ToString() => ClientId;
}
