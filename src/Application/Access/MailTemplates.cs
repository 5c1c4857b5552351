namespace PlanPlatform.Application.Access;

/// <summary>The mails that are sent. Each name is that of two template files.</summary>
public static class MailTemplates
{
    /// <summary>A link that confirms an address; to nobody, where nobody has it or it is confirmed.</summary>
    public const string ConfirmAddress = "confirm-address";

    /// <summary>Somebody registered with an address that has an account.</summary>
    public const string AccountExists = "account-exists";

    /// <summary>A link with which to choose a new password; to nobody, where nobody has the address.</summary>
    public const string ResetPassword = "reset-password";

    /// <summary>An application gave somebody an account: a link with which to choose a password; to nobody, where they have one already.</summary>
    public const string Invitation = "invitation";

    /// <summary>The account's address was changed; to the former one.</summary>
    public const string AddressChanged = "address-changed";

    /// <summary>A password was changed.</summary>
    public const string PasswordChanged = "password-changed";
}
