using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// Every change goes through WriteAsync: one transaction, the audit entries with it, conflicts with other writers resolved.
internal abstract partial class PlanPlatformDbContext
{
    private const int MaxAttempts = 10;
    private const int AttemptsForConstraints = 5;

    private readonly List<Func<Task>> _afterCommit = [];
    private readonly List<AuditEntry> _audit = [];
    private Guid _changeId;

    // The turn to write: one writer at a time where the database knows only one.
    protected abstract Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken);

    // What a refused statement means.
    protected abstract Refusal Classify(DbUpdateException exception);

    public void AfterCommit(Func<Task> action) => _afterCommit.Add(action);

    public void Audit(string action, string subjectId, object before) =>
        _audit.Add(AuditTrail.Entry(Stamp(), action, subjectId, AuditTrail.Json(before), after: null));

    public async Task<TResult> WriteAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        if (Database.CurrentTransaction is { } transaction)
            return await WriteWithinAsync(transaction, work, cancellationToken);

        TResult result;
        Progress.Stage = WriteStage.Begun;
        using (await TakeTurnAsync(cancellationToken))
            result = await WriteInTurnAsync(work, cancellationToken);
        var actions = _afterCommit.ToList();
        _afterCommit.Clear();
        foreach (var action in actions)
            await action();
        Progress.Stage = result.Error is null ? WriteStage.Committed : WriteStage.Idle;
        return result;
    }

    private async Task<TResult> WriteInTurnAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                TResult result = default!;
                return await Database.CreateExecutionStrategy().ExecuteAsync(
                    work,
                    (_, _, token) => TransactAsync(async inner => result = await work(inner), token),
                    async (_, _, token) => new ExecutionResult<TResult>(await IsCommittedAsync(token), result),
                    cancellationToken);
            }
            catch (Exception exception) when (RefusalOf(exception) is { } refusal)
            {
                // Another writer got in between. Reading again tells what is true now, and the handler its own error.
                Forget();
                if (refusal.Kind == RefusalKind.NotUnique && attempt >= AttemptsForConstraints)
                    return TResult.Failed(UniqueIndexes.ErrorOf(Model, refusal));

                // No other writer is met that often: trying again helps no more, and the log must have it.
                if (refusal.Kind == RefusalKind.Broken && attempt >= AttemptsForConstraints)
                    throw;
                if (attempt >= MaxAttempts)
                    return TResult.Failed(CommonErrors.Unavailable);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5 * attempt)), cancellationToken);
            }
        }
    }

    // Statements written by hand tell of a conflict as the driver does, saving as the framework does. Of a deadlock the execution strategy tells
    // once its own tries are over.
    private Refusal? RefusalOf(Exception exception)
    {
        if (exception is RetryLimitExceededException { InnerException: { } last })
            exception = last;
        var update = exception is DbException ? new DbUpdateException(exception.Message, exception) : exception as DbUpdateException;
        return update is not null && Classify(update) is { Kind: not RefusalKind.Other } refusal ? refusal : null;
    }

    private async Task<TResult> TransactAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        Forget();
        (_changeId, Progress.Stage) = (Guid.NewGuid(), WriteStage.Begun);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            if (result.Error is null)
            {
                await SaveChangesAsync(cancellationToken);

                // From here on only the database may say no: a caller who hangs up must not leave the outcome open.
                Progress.Stage = WriteStage.Committing;
                await transaction.CommitAsync(CancellationToken.None);
            }
            else
            {
                _afterCommit.Clear();
            }

            return result;
        }
        finally
        {
            ChangeTracker.Clear();
        }
    }

    // A write inside another one (a command under an idempotency key): what fails is undone, the rest goes with the outer commit.
    private async Task<TResult> WriteWithinAsync<TResult>(
        IDbContextTransaction transaction, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        const string Savepoint = "inner_write";
        if (ChangeTracker.HasChanges())
            await SaveChangesAsync(cancellationToken);
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        var result = await work(cancellationToken);
        if (result.Error is null)
        {
            await SaveChangesAsync(cancellationToken);
        }
        else
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            Forget();
        }

        return result;
    }

    private void Forget()
    {
        ChangeTracker.Clear();
        _afterCommit.Clear();
        _audit.Clear();
    }

    // The connection broke while committing: the audit entries of the write are there exactly if it was committed.
    private Task<bool> IsCommittedAsync(CancellationToken cancellationToken) =>
        AuditEntries.AnyAsync(entry => entry.ChangeId == _changeId, cancellationToken);
}
