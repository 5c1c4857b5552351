namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Who asks.</summary>
public enum Role
{
    /// <summary>Who created the company.</summary>
    Owner,

    /// <summary>Another manager of the same company.</summary>
    Manager,

    /// <summary>Somebody of another organisation.</summary>
    Stranger,

    /// <summary>The system administrator of the company's organisation, while it has managers.</summary>
    Administrator,

    /// <summary>The owner, with a token of another scope.</summary>
    OtherScope,

    /// <summary>Nobody: no token is sent.</summary>
    NoToken,

    /// <summary>The owner, with a token that was revoked.</summary>
    Revoked,

    /// <summary>The application on nobody's behalf.</summary>
    ClientCredentials,
}
