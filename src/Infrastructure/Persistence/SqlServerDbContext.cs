using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Identity;

namespace PlanPlatform.Infrastructure.Persistence;

// The database server. Several nodes write at once; it keeps them apart by itself.
internal sealed partial class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PlanPlatformDbContext(options)
{
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private const int UniqueIndexViolated = 2601;
    private const int UniqueConstraintViolated = 2627;
    private const int ForeignKeyOrCheckViolated = 547;
    private const int ChosenAsDeadlockVictim = 1205;

    // Options without retries: a retrying strategy reads every row into memory before it gives the first one out.
    public DbContextOptions<SqlServerDbContext>? StreamingOptions { get; set; }

    // Without the hint a snapshot would be read: a log-in could go by a password that is being replaced, and its tokens outlive that.
    public override IQueryable<Account> HeldAccounts => Users.FromSqlRaw("SELECT * FROM Accounts WITH (UPDLOCK, HOLDLOCK)");

    public override IAsyncEnumerable<T> Stream<T>(Func<IPlanPlatformDb, IQueryable<T>> query) =>
        StreamingOptions is { } streaming ? StreamFrom(streaming, query) : base.Stream(query);

    protected override Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(NoTurn.Instance);

    protected override Refusal Classify(DbUpdateException exception) => exception switch
    {
        DbUpdateConcurrencyException => new Refusal(RefusalKind.Stale),
        { InnerException: SqlException { Number: ChosenAsDeadlockVictim } } => new Refusal(RefusalKind.Stale),
        { InnerException: SqlException { Number: ForeignKeyOrCheckViolated } } => new Refusal(RefusalKind.Broken),
        { InnerException: SqlException { Number: UniqueIndexViolated or UniqueConstraintViolated } sql } =>
            new Refusal(RefusalKind.NotUnique, Index: IndexName().Match(sql.Message) is { Success: true } match ? match.Groups["name"].Value : null),
        _ => new Refusal(RefusalKind.Other),
    };

    private static async IAsyncEnumerable<T> StreamFrom<T>(
        DbContextOptions<SqlServerDbContext> options,
        Func<IPlanPlatformDb, IQueryable<T>> query,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = new SqlServerDbContext(options);
        await foreach (var row in query(context).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return row;
    }

    // "Cannot insert duplicate key row in object 'dbo.Collections' with unique index 'IX_Collections_OrganisationId_NormalizedName'. …"
    [GeneratedRegex("(index|constraint) '(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexName();

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose()
        {
            // Nobody queued.
        }
    }
}
