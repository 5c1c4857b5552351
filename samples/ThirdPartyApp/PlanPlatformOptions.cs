using System.ComponentModel.DataAnnotations;

namespace PlanPlatform.ThirdPartyApp;

/// <summary>Where PlanPlatform is and what it knows this application by: <c>PlanPlatform:*</c>.</summary>
internal sealed class PlanPlatformOptions
{
    public const string Section = "PlanPlatform";

    /// <summary>The server's address, which is also the issuer's name.</summary>
    [Required]
    public required Uri Address { get; set; }

    /// <summary>What the registration page shows.</summary>
    [Required]
    public required string ClientId { get; set; }

    /// <summary>What the registration page shows once.</summary>
    [Required]
    public required string ClientSecret { get; set; }

    /// <summary>The scopes that are asked for, parted by spaces.</summary>
    public string Scope { get; set; } = "benefits compliance";

    /// <summary>How long before an access token runs out it is refreshed, in seconds.</summary>
    public int RefreshAheadSeconds { get; set; } = 60;

    public string Issuer => Address.GetLeftPart(UriPartial.Authority);

    public Uri At(string path) => new(Address, path);
}
