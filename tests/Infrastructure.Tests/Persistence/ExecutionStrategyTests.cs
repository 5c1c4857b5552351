using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>What a strategy that tries again, as SQL Server's does, makes of failures.</summary>
internal sealed class ExecutionStrategyTests
{
    private const int MaxRetries = 3;

    private string _file = "";

    [SetUp]
    public void NewFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_file);

    [Test]
    public async Task AWriteThatWasCommittedAsTheConnectionBroke_GivesItsResultOnce()
    {
        using var gate = new WriterGate();
        await using var context = await NewContextAsync(gate);
        var runs = 0;

        var result = await context.WriteAsync<Result<string>>(
            _ =>
            {
                runs++;
                context.Organisations.Add(Organisation.Create("Name", "domain"));
                return Task.FromResult<Result<string>>("done");
            },
            CancellationToken.None);

        Assert.That(result.Value, Is.EqualTo("done"));
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(await context.Organisations.CountAsync(), Is.EqualTo(1));
    }

    // As it does with deadlocks: it tries them itself, and then tells of them in an exception of its own.
    [Test]
    public async Task AConflictThatTheStrategyGivesUp_RunsAgainAllTheSame()
    {
        using var gate = new WriterGate();
        await using var context = await NewContextAsync(gate);
        var runs = 0;

        var result = await context.WriteAsync<Result<string>>(
            _ => ++runs <= MaxRetries + 1 ? throw new DbUpdateConcurrencyException() : Task.FromResult<Result<string>>("done"), CancellationToken.None);

        Assert.That((result.IsSuccess, runs), Is.EqualTo((true, MaxRetries + 2)));
    }

    private async Task<SqliteDbContext> NewContextAsync(WriterGate gate)
    {
        SqliteLibrary.Use();
        var options = new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite($"Data Source={_file};Pooling=False", sqlite => sqlite.ExecutionStrategy(dependencies => new Retries(dependencies)))
            .AddInterceptors(new LoseOneCommit())
            .Options;
        var context = new SqliteDbContext(options) { Gate = gate };
        context.WorkFor(new Nobody(), TimeProvider.System);
        await context.Database.MigrateAsync();
        return context;
    }

    private sealed class ConnectionLostException : DbException;

    private sealed class LoseOneCommit : DbTransactionInterceptor
    {
        private bool _isLost;

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            // The migrations commit as well; the first write is the one that adds an organisation.
            if (_isLost || eventData.Context?.ChangeTracker.Entries<Organisation>().Any() != true)
                return Task.CompletedTask;
            _isLost = true;
            throw new ConnectionLostException();
        }
    }

    private sealed class Retries(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, MaxRetries, TimeSpan.FromMilliseconds(10))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is ConnectionLostException or DbUpdateConcurrencyException;
    }

    private sealed class Nobody : ICaller
    {
        public Caller? Current => null;

        public int OrganisationId => throw new InvalidOperationException("There is no caller.");

        public void Become(Caller caller) => throw new NotSupportedException();
    }
}
