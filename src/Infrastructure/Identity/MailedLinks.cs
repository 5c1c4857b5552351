using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PlanPlatform.Infrastructure.Identity;

// The framework's tokens, which die with the account's security stamp; each kind with a lifetime of its own.
internal sealed class ResetLinks(
    IDataProtectionProvider protection, IOptions<ResetLinkOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "reset-password";
}

internal sealed class ResetLinkOptions : DataProtectionTokenProviderOptions
{
    public ResetLinkOptions() => (Name, TokenLifespan) = (ResetLinks.Name, TimeSpan.FromHours(1));
}

internal sealed class InvitationLinks(
    IDataProtectionProvider protection, IOptions<InvitationLinkOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "invitation";
}

internal sealed class InvitationLinkOptions : DataProtectionTokenProviderOptions
{
    public InvitationLinkOptions() => (Name, TokenLifespan) = (InvitationLinks.Name, TimeSpan.FromDays(7));
}

internal sealed class ConfirmationLinks(
    IDataProtectionProvider protection, IOptions<ConfirmationLinkOptions> options, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, options, logger)
{
    public new const string Name = "confirm-address";
}

internal sealed class ConfirmationLinkOptions : DataProtectionTokenProviderOptions
{
    public ConfirmationLinkOptions() => (Name, TokenLifespan) = (ConfirmationLinks.Name, TimeSpan.FromDays(3));
}
