using PlanPlatform.Domain.Common;

namespace PlanPlatform.Domain.Access;

/// <summary>Why a person's sign-in, or a change of their account, is refused. None tells whether an account exists.</summary>
public static class AccountErrors
{
    /// <summary>Nobody is signed in, or not any more.</summary>
    public static readonly Error NoSession = new("account.no_session", ErrorKind.Unauthenticated, "Nobody is signed in.");

    /// <summary>The e-mail address and password aren't anybody's.</summary>
    public static readonly Error WrongPassword =
        new("account.wrong_password", ErrorKind.Unauthenticated, "The e-mail address or the password is wrong.");

    /// <summary>Too many failures under this name; even the right password is refused for a while.</summary>
    public static readonly Error Locked =
        new("account.locked", ErrorKind.Refused, "There were too many failed attempts. Please try again in 5 minutes.");

    /// <summary>The code isn't the authenticator's of the moment, was used already, or is no recovery code.</summary>
    public static readonly Error WrongCode =
        new("account.wrong_code", ErrorKind.Unauthenticated, "The code is wrong, or was used already.");

    /// <summary>A mailed link is used up, too old, or was never made here.</summary>
    public static readonly Error DeadLink =
        new("account.dead_link", ErrorKind.Refused, "This link doesn't work any more. Links work once, and for a limited time.");

    /// <summary>The second factor is on, or off, already; or was never begun.</summary>
    public static readonly Error SecondFactorUnchanged =
        new("account.second_factor_unchanged", ErrorKind.Conflict, "The second step was changed meanwhile. Please begin again.");
}
