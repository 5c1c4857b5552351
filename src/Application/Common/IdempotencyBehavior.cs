using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Common;

// Wraps a command and the record of its answer in one transaction: a crash leaves both or neither, and of two equal requests at once one
// waits for the other (SQLite: the writers' turn) or runs again and finds its answer (SQL Server: the unique index).
internal sealed class IdempotencyBehavior<TRequest, TResult>(IPlanPlatformDb db, ICaller caller, RequestDetails details, ITokenKey serverKey, TimeProvider time)
    : IPipelineBehavior<TRequest, TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (details.IdempotencyKey is not { } key || request is not IIdempotent)
            return await next();

        // The answer is kept whether the command succeeded or was refused: to the write that keeps it, both are a success.
        // A body may hold so little that is unknown, such as four digits, that its bare hash would tell it. The key is had before the write.
        var bodyHash = HMACSHA256.HashData(serverKey.Value, key.BodyHash);
        var kept = await db.WriteAsync<Result<TResult>>(async token => await AnswerOnceAsync(key, bodyHash, next, token), cancellationToken);
        return kept.IsSuccess ? kept.Value : TResult.Failed(kept.Error);
    }

    private async Task<TResult> AnswerOnceAsync(IdempotencyKey key, byte[] bodyHash, RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var keyHash = Hash(key);
        var former = await db.IdempotentAnswers.FirstOrDefaultAsync(answer => answer.KeyHash == keyHash, cancellationToken);
        if (former is not null && former.ExpiresAt > now)
        {
            return former.BodyHash.AsSpan().SequenceEqual(bodyHash)
                ? StoredAnswer.Read<TResult>(former.Answer)
                : TResult.Failed(CommonErrors.IdempotencyKeyReused);
        }

        var result = await next();
        if (former is not null)
            db.IdempotentAnswers.Remove(former);
        db.IdempotentAnswers.Add(new IdempotentAnswer
        {
            KeyHash = keyHash,
            BodyHash = bodyHash,
            Answer = StoredAnswer.Write(result),
            ExpiresAt = now + IdempotentAnswer.Lifetime,
        });
        return result;
    }

    private byte[] Hash(IdempotencyKey key)
    {
        var scope = string.Create(
            CultureInfo.InvariantCulture,
            $"{caller.Current?.ApplicationId} {caller.OrganisationId} {caller.Current?.PersonId} {key.Route} {key.Key}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(scope));
    }
}
