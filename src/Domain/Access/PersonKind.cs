namespace PlanPlatform.Domain.Access;

/// <summary>How a person came to be known.</summary>
public enum PersonKind
{
    /// <summary>Has an account and can sign in; the e-mail address is unique.</summary>
    Member = 0,

    /// <summary>Named by an application when it asked for a token, so that the audit can name them; can't sign in.</summary>
    Recorded = 1,
}
