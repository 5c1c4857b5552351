using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>What fails in the database, and when; nothing until a test says so.</summary>
internal sealed class Breakdown
{
    public Breakdown() => (Commits, Commands) = (new CommitInterceptor(this), new CommandInterceptor(this));

    public DbTransactionInterceptor Commits { get; }

    public DbCommandInterceptor Commands { get; }

    /// <summary>At the commit of this feature's rows, before or after it took place.</summary>
    public (bool IsCommitted, Func<Exception> Exception)? AtCommit { get; set; }

    /// <summary>At the statement that adds a rate plan.</summary>
    public Func<Exception>? AtInsert { get; set; }

    /// <summary>At the statement that lists rate plans.</summary>
    public Func<Exception>? AtSelect { get; set; }

    /// <summary>When the handler of a new plan is done.</summary>
    public bool IsAfterTheHandler { get; set; }

    public void Repair() => (AtCommit, AtInsert, AtSelect, IsAfterTheHandler) = (null, null, null, false);

    private sealed class CommitInterceptor(Breakdown breakdown) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Fail(isCommitted: false);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Fail(isCommitted: true);
            return Task.CompletedTask;
        }

        private void Fail(bool isCommitted)
        {
            if (breakdown.AtCommit is { } fault && fault.IsCommitted == isCommitted)
                throw fault.Exception();
        }
    }

    private sealed class CommandInterceptor(Breakdown breakdown) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (breakdown.AtInsert is { } insert && command.CommandText.Contains("INSERT INTO \"RatePlans\"", StringComparison.Ordinal))
                throw insert();
            if (breakdown.AtSelect is { } select && command.CommandText.Contains("FROM \"RatePlans\"", StringComparison.Ordinal))
                throw select();
            return ValueTask.FromResult(result);
        }
    }
}
