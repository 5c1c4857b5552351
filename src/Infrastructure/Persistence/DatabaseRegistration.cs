using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Files;

namespace PlanPlatform.Infrastructure.Persistence;

// Chooses the database by Database:Provider. Contexts are pooled: making one costs more than a small query.
internal static class DatabaseRegistration
{
    private const string FileName = "planplatform.db";
    private const int MaxRetries = 3;
    private const int ConnectSeconds = 5;
    private const int BusySeconds = 5;
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(1);

    public static void AddDatabase(this IServiceCollection services, SettingReader settings, DataFolder folder)
    {
        // As columns are: SQL Server would round the driver's default to a three-hundredth of a second.
        SqlMapper.AddTypeMap(typeof(DateTime), DbType.DateTime2);
        var connection = settings.Read(Settings.ConnectionString);
        var fromSecondary = settings.Read(Settings.ListsFromSecondary);
        if (settings.Read(Settings.DatabaseProvider) == Settings.SqlServer)
            services.AddSqlServer(connection, fromSecondary);
        else if (fromSecondary)
            throw new StartupException($"{Settings.ListsFromSecondary.Key} is true; {Settings.DatabaseProvider.Key} {Settings.Sqlite} has no secondary.");
        else
            services.AddSqlite(connection, folder);

        services.AddSingleton<IdBlocks>();
        services.AddScoped<INewIds, NewIds>();
        services.AddScoped<IPlanPlatformDb>(provider => provider.GetRequiredService<PlanPlatformDbContext>());
    }

    private static void AddSqlite(this IServiceCollection services, string? connection, DataFolder folder)
    {
        SqliteLibrary.Use();
        var builder = Parse(() => new SqliteConnectionStringBuilder(connection ?? $"Data Source={Path.Combine(folder.Root, FileName)}"));

        if (builder.Mode == SqliteOpenMode.Memory || builder.DataSource.Length == 0 || builder.DataSource.Contains(":memory:", StringComparison.Ordinal))
            throw new StartupException($"{Settings.ConnectionString.Key} names a database in memory, which each connection would have of its own; it must name a file.");

        // The driver would try again for half a minute.
        if (!builder.ShouldSerialize("Default Timeout"))
            builder.DefaultTimeout = BusySeconds;
        services.AddSingleton<WriterGate>();
        services.AddSingleton(_ => new SqliteWatch(builder.ConnectionString));
        services.AddHostedService(provider => provider.GetRequiredService<SqliteWatch>());
        services.AddSingleton<SqliteConnectionSetup>();
        services.AddDbContextPool<SqliteDbContext>((provider, options) => options
            .UseSqlite(builder.ConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(LeaveLoggingToCallers)
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>(), new SqliteCommits()));
        services.AddScoped<PlanPlatformDbContext>(provider =>
        {
            var context = provider.GetRequiredService<SqliteDbContext>();
            context.Gate = provider.GetRequiredService<WriterGate>();
            context.WorkFor(provider.GetRequiredService<ICaller>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WriteProgress>());
            return context;
        });
    }

    private static void AddSqlServer(this IServiceCollection services, string? connection, bool listsFromSecondary)
    {
        if (connection is null)
            throw new StartupException($"{Settings.ConnectionString.Key} is missing; {Settings.DatabaseProvider.Key} {Settings.SqlServer} needs it.");

        // The driver of this line sends everything in clear unless it is told otherwise.
        var builder = Parse(() => Read(connection));
        if (!builder.ShouldSerialize("Encrypt"))
            builder.Encrypt = true;

        // A server that is away is told to the caller as 503 within seconds, not after minutes of waiting.
        if (!builder.ShouldSerialize("Connect Timeout"))
            builder.ConnectTimeout = ConnectSeconds;

        // Which index or constraint refused is read from the server's message.
        if (!builder.ShouldSerialize("Current Language"))
            builder.CurrentLanguage = "us_english";
        var lists = new SqlConnectionStringBuilder(builder.ConnectionString);
        if (listsFromSecondary)
            lists.ApplicationIntent = ApplicationIntent.ReadOnly;
        var streaming = new DbContextOptionsBuilder<SqlServerDbContext>()
            .UseSqlServer(lists.ConnectionString)
            .ConfigureWarnings(LeaveLoggingToCallers)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        services.AddDbContextPool<SqlServerDbContext>(options => options
            .UseSqlServer(builder.ConnectionString, server => server.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, DatabaseFaults.SqlServerLost))
            .ConfigureWarnings(LeaveLoggingToCallers)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddScoped<PlanPlatformDbContext>(provider =>
        {
            var context = provider.GetRequiredService<SqlServerDbContext>();
            context.StreamingOptions = streaming;
            context.WorkFor(provider.GetRequiredService<ICaller>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<WriteProgress>());
            return context;
        });
    }

    // What fails is retried, answered as a conflict or logged once where the request ends: not here as well, with a stack trace.
    private static void LeaveLoggingToCallers(WarningsConfigurationBuilder warnings) => warnings.Log(
        (RelationalEventId.MultipleCollectionIncludeWarning, LogLevel.Debug),
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (RelationalEventId.TransactionError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug));

    // What excludes one another is found by the connection alone.
    private static SqlConnectionStringBuilder Read(string connection)
    {
        using var unopened = new SqlConnection(connection);
        return new SqlConnectionStringBuilder(connection);
    }

    private static T Parse<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartupException($"{Settings.ConnectionString.Key} can't be read: {exception.Message}", exception);
        }
    }
}
