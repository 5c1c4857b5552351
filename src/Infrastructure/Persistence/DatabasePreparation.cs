using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Security;
using SQLitePCL;

namespace PlanPlatform.Infrastructure.Persistence;

/// <summary>Brings the database into the state that the server needs, before the first request.</summary>
public static class DatabasePreparation
{
    private const int LongestReachSeconds = 10;

    /// <summary>Applies pending migrations where that is allowed, and in Development fills an empty database with the demo data.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="mayMigrate">Whether migrations are allowed whatever the settings say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Which database it is, for the log: <c>SQLite 3.40.1 (the system's)</c>.</returns>
    /// <exception cref="StartupException">The database can't be reached, or needs migrations that may not be applied here.</exception>
    public static async Task<string> PrepareDatabaseAsync(
        this IServiceProvider services, bool mayMigrate = false, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var environment = services.GetRequiredService<IHostEnvironment>();
        var migrates = mayMigrate || services.GetRequiredService<SettingReader>().Read(Settings.MigrateOnStart);
        try
        {
            await MigrateAsync(context, migrates, cancellationToken);
            services.GetRequiredService<DatabaseHealth>().IsMigrated = true;

            // The key ring's first key is made with the tables: two nodes that made one each would not know the other's for a day.
            services.GetRequiredService<KeyRingStore>().AssertReadable(services.GetRequiredService<KeyRingSecret>());
            services.GetDataProtector(nameof(DatabasePreparation)).AwakeKeyRing();
            if (environment.IsDevelopment() && !await context.Organisations.AnyAsync(cancellationToken))
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateDemoDataCommand(), cancellationToken);
            if (environment.IsDevelopment())
                await TellBranchAsync(context, services, cancellationToken);
            return context.Database.IsSqlite() ? SqliteLibrary.Use() : await DescribeSqlServerAsync(context, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or CryptographicException || DatabaseFaults.IsAway(exception))
        {
            var reason = exception is DbException ? exception : exception.GetBaseException();
            throw new StartupException($"The database can't be used: {reason.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    // The documentation's examples log in to it by its id, which depends on the database. Told once the server listens.
    private static async Task TellBranchAsync(PlanPlatformDbContext context, IServiceProvider services, CancellationToken cancellationToken)
    {
        var branch = await context.Organisations.Where(organisation => organisation.Domain == CreateDemoDataCommand.BranchDomain)
            .Select(organisation => new { organisation.Name, organisation.Id }).FirstOrDefaultAsync(cancellationToken);
        if (branch is null)
            return;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation));
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
            () => logger.LogInformation("{Name} is account {AccountId} (targetAccountId of POST /api/login).", branch.Name, branch.Id));
    }

    // Without versions of rows it works, but slowly under load: readers and writers wait for one another.
    private static async Task<string> DescribeSqlServerAsync(PlanPlatformDbContext context, CancellationToken cancellationToken) =>
        await context.Database.GetDbConnection().ExecuteScalarAsync<bool>(
            new CommandDefinition("SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()", cancellationToken: cancellationToken))
            ? "SQL Server"
            : "SQL Server, whose READ_COMMITTED_SNAPSHOT should be switched on (docs/operations.md)";

    // SQLite opens a file that may only be read as if nothing were amiss.
    private static async Task AssertWritableAsync(PlanPlatformDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (raw.sqlite3_db_readonly(((SqliteConnection)context.Database.GetDbConnection()).Handle, "main") == 1)
            throw new StartupException("The database can't be used: its file is read-only.");
        await context.Database.CloseConnectionAsync();
    }

    // One try: with those that a running server adds, whoever starts it would wait too long for the line.
    private static async Task ReachAsync(PlanPlatformDbContext context, CancellationToken cancellationToken)
    {
        const int NoSuchDatabase = 4060;
        var builder = new SqlConnectionStringBuilder(context.Database.GetConnectionString());
        if (builder.ConnectTimeout is 0 or > LongestReachSeconds)
            builder.ConnectTimeout = LongestReachSeconds;
        await using var connection = new SqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (SqlException exception) when (exception.Number == NoSuchDatabase)
        {
            // The first migration makes it.
        }
    }

    private static async Task MigrateAsync(PlanPlatformDbContext context, bool isAllowed, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite())
            await AssertWritableAsync(context, cancellationToken);
        else
            await ReachAsync(context, cancellationToken);
        if (context.Database.IsSqlite() && isAllowed)
        {
            // Kept in the file, and not to be changed within a transaction.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        }

        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return;
        if (!isAllowed)
        {
            throw new StartupException(
                $"The database lacks migrations (next: {pending[0]}); run the command migrate, or set Database:MigrateOnStart=true.");
        }

        // What changes a table with many rows takes as long as it takes. SQLite has no such limit, and would wait without end for another process.
        if (!context.Database.IsSqlite())
            context.Database.SetCommandTimeout(0);
        await context.Database.MigrateAsync(cancellationToken);
        context.Database.SetCommandTimeout(null);
    }
}
