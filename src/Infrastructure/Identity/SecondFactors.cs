using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Identity;

internal sealed class SecondFactors(
    PlanPlatformDbContext context, AccountStore store, FailedSignIns failedSignIns, IDataProtectionProvider protection, TimeProvider time)
    : ISecondFactors
{
    private const int RecoveryCodeCount = 10;
    private const int RecoveryCodeHalf = 5;

    // Nothing that people take for something else.
    private const string RecoveryLetters = "23456789bcdfghjkmnpqrtvwxy";

    private static readonly TimeSpan TicketLifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _tickets = protection.CreateProtector("PlanPlatform.SecondFactorTicket").ToTimeLimitedDataProtector();

    public async Task<CodeCheck> CheckCodeAsync(SignedIn person, string code, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(person, cancellationToken) is not { TwoFactorEnabled: true } account)
            return CodeCheck.Stale;
        var failures = await failedSignIns.FindAsync(account.Email!, cancellationToken);
        if (failedSignIns.IsLocked(failures))
            return CodeCheck.Locked;
        if (!await TakeAsync(account, Plain(code), cancellationToken))
        {
            failedSignIns.Count(failures, account.Email!, person.PersonId);
            return CodeCheck.Wrong;
        }

        failedSignIns.Clear(failures);
        account.Touch();
        return CodeCheck.Right;
    }

    public SecondFactorKey NewKey(SignedIn owner, string email)
    {
        var key = Totp.NewKey();
        return Show(key, email, _tickets.Protect($"{owner.PersonId} {owner.Stamp} {email} {key}", TicketLifetime), owner);
    }

    public SecondFactorKey? KeyOf(int personId, string ticket)
    {
        try
        {
            return _tickets.Unprotect(ticket).Split(' ') is [var owner, var stamp, var email, var key] && owner == $"{personId}"
                ? Show(key, email, ticket, new SignedIn(personId, stamp))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<SignedIn?> EnableAsync(SignedIn person, string key, string code, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(person, cancellationToken) is not { TwoFactorEnabled: false } account
            || Totp.Match(key, Plain(code), time.GetUtcNow(), lastStep: 0) is not { } step)
            return null;
        await store.SetAuthenticatorKeyAsync(account, key, cancellationToken);
        account.TwoFactorEnabled = true;
        account.LastTotpStep = step;
        return account.Renew();
    }

    public async Task<SignedIn?> DisableAsync(SignedIn person, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(person, cancellationToken) is not { TwoFactorEnabled: true } account)
            return null;
        account.TwoFactorEnabled = false;
        account.LastTotpStep = 0;
        context.UserTokens.RemoveRange(await context.UserTokens.AsTracking().Where(kept => kept.UserId == account.Id).ToListAsync(cancellationToken));
        return account.Renew();
    }

    public async Task<IReadOnlyList<string>?> NewRecoveryCodesAsync(SignedIn person, CancellationToken cancellationToken)
    {
        if (await context.TrackedAccountAsync(person, cancellationToken) is not { TwoFactorEnabled: true } account)
            return null;
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, 2 * RecoveryCodeHalf)).ToList();
        await store.ReplaceCodesAsync(account, codes, cancellationToken);
        account.Touch();
        return codes.ConvertAll(code => $"{code[..RecoveryCodeHalf]}-{code[RecoveryCodeHalf..]}");
    }

    // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private static SecondFactorKey Show(string key, string email, string ticket, SignedIn owner) =>
        new(key, $"otpauth://totp/PlanPlatform:{Uri.EscapeDataString(email)}?secret={key}&issuer=PlanPlatform", ticket, owner);

    private static string Plain(string code) =>
        code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private async Task<bool> TakeAsync(Account account, string code, CancellationToken cancellationToken)
    {
        if (await store.GetAuthenticatorKeyAsync(account, cancellationToken) is { } key
            && Totp.Match(key, code, time.GetUtcNow(), account.LastTotpStep) is { } step)
        {
            account.LastTotpStep = step;
            return true;
        }

        // The store parts codes by semicolons.
        return code.Length == 2 * RecoveryCodeHalf && await store.RedeemCodeAsync(account, code, cancellationToken);
    }
}
