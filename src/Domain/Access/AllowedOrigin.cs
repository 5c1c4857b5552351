using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An origin (RFC 6454) whose pages may call the APIs from a browser on an application's behalf.</summary>
public sealed class AllowedOrigin : Entity
{
    /// <summary>The longest origin, in characters: scheme, a full domain name, port.</summary>
    public const int MaxLength = 300;

    private AllowedOrigin()
    {
    }

    internal AllowedOrigin(string origin, bool isListed) => (Origin, IsListed) = (origin, isListed);

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application that allows it.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The origin as browsers send it: <c>https://app.example.com</c>.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>Whether the owner listed it, or it comes from a redirect URI.</summary>
    public bool IsListed { get; private set; }

    /// <summary>Whether the text is an origin as browsers send it, and one that may be listed.</summary>
    public static bool IsWellFormed(string text) => text.Length <= MaxLength && RedirectUri.OriginOf(text) == text && RedirectUri.IsHttpsOrLoopback(text);
}
