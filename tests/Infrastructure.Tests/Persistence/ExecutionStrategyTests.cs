using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests.Persistence;

/// <summary>The connection breaks just after the commit took place: the write must neither fail nor be done again.</summary>
internal sealed class LostCommitTests
{
    [Test]
    public async Task AWriteThatWasCommitted_GivesItsResultOnce()
    {
        var file = Path.GetTempFileName();
        SqliteLibrary.Use();
        var options = new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite($"Data Source={file};Pooling=False", sqlite => sqlite.ExecutionStrategy(dependencies => new RetryOnLoss(dependencies)))
            .AddInterceptors(new LoseOneCommit())
            .Options;
        using var gate = new WriterGate();
        await using var context = new SqliteDbContext(options) { Gate = gate };
        context.WorkFor(new Nobody(), TimeProvider.System);
        await context.Database.MigrateAsync();
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
        await context.DisposeAsync();
        File.Delete(file);
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

    private sealed class RetryOnLoss(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(10))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is ConnectionLostException;
    }

    private sealed class Nobody : ICaller
    {
        public Caller? Current => null;

        public int OrganisationId => throw new InvalidOperationException("There is no caller.");

        public void Become(Caller caller) => throw new NotSupportedException();
    }
}
