using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>An address to which an application may have people sent back, compared character for character.</summary>
public sealed class RedirectUri : Entity
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 2000;

    private RedirectUri()
    {
    }

    internal RedirectUri(string uri) => Uri = uri;

    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The application that registered it.</summary>
    public int ApplicationId { get; private set; }

    /// <summary>The address.</summary>
    public string Uri { get; private set; } = "";
}
