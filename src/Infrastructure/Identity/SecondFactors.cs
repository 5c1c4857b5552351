using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

internal sealed class SecondFactors(
    PlanPlatformDbContext context, IUserStore<Account> store, FailedSignIns failedSignIns, IDataProtectionProvider protection, TimeProvider time)
    : ISecondFactors
{
    private const int RecoveryCodeCount = 10;
    private const int RecoveryCodeHalf = 5;

    // Nothing that people take for something else.
    private const string RecoveryLetters = "23456789bcdfghjkmnpqrtvwxy";

    private static readonly TimeSpan TicketLifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector("PlanPlatform.SecondFactorTicket").ToTimeLimitedDataProtector();

    private AccountStore Store => (AccountStore)store;

    public async Task<CodeCheck> CheckCodeAsync(int personId, string stamp, string code, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { TwoFactorEnabled: true } account || account.SecurityStamp != stamp)
            return CodeCheck.Stale;
        var failures = await failedSignIns.FindAsync(account.Email!, cancellationToken);
        if (failedSignIns.IsLocked(failures))
            return CodeCheck.Locked;
        if (!await TakeAsync(account, Plain(code), cancellationToken))
        {
            failedSignIns.Count(failures, account.Email!, personId);
            return CodeCheck.Wrong;
        }

        failedSignIns.Clear(failures);
        account.Touch();
        return CodeCheck.Right;
    }

    public SecondFactorKey NewKey(int personId, string email)
    {
        var key = Totp.NewKey();
        return Show(key, email, _tickets.Protect($"{personId} {email} {key}", TicketLifetime));
    }

    public SecondFactorKey? KeyOf(int personId, string ticket)
    {
        try
        {
            return _tickets.Unprotect(ticket).Split(' ') is [var owner, var email, var key] && owner == $"{personId}" ? Show(key, email, ticket) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<SignedIn?> EnableAsync(int personId, string key, string code, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { TwoFactorEnabled: false } account
            || Totp.Match(key, Plain(code), time.GetUtcNow(), lastStep: 0) is not { } step)
            return null;
        await Store.SetAuthenticatorKeyAsync(account, key, cancellationToken);
        account.TwoFactorEnabled = true;
        account.LastTotpStep = step;
        return account.Renew();
    }

    public async Task<SignedIn?> DisableAsync(int personId, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { TwoFactorEnabled: true } account)
            return null;
        account.TwoFactorEnabled = false;
        account.LastTotpStep = 0;
        context.UserTokens.RemoveRange(await context.UserTokens.AsTracking().Where(kept => kept.UserId == account.Id).ToListAsync(cancellationToken));
        return account.Renew();
    }

    public async Task<IReadOnlyList<string>?> NewRecoveryCodesAsync(int personId, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(personId, cancellationToken) is not { TwoFactorEnabled: true } account)
            return null;
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, 2 * RecoveryCodeHalf)).ToList();
        await Store.ReplaceCodesAsync(account, codes, cancellationToken);
        account.Touch();
        return codes.ConvertAll(code => $"{code[..RecoveryCodeHalf]}-{code[RecoveryCodeHalf..]}");
    }

    // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private static SecondFactorKey Show(string key, string email, string ticket) =>
        new(key, $"otpauth://totp/PlanPlatform:{Uri.EscapeDataString(email)}?secret={key}&issuer=PlanPlatform", ticket);

    private static string Plain(string code) =>
        code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private async Task<bool> TakeAsync(Account account, string code, CancellationToken cancellationToken)
    {
        if (await Store.GetAuthenticatorKeyAsync(account, cancellationToken) is { } key
            && Totp.Match(key, code, time.GetUtcNow(), account.LastTotpStep) is { } step)
        {
            account.LastTotpStep = step;
            return true;
        }

        // The store parts codes by semicolons.
        return code.Length == 2 * RecoveryCodeHalf && await Store.RedeemCodeAsync(account, code, cancellationToken);
    }
}
