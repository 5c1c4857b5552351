using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Application.Tests;

/// <summary>The use cases on the real container, a real database and a data folder of its own, with the demo data.</summary>
internal sealed class Fixture : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("planplatform-").FullName;

    private Fixture(Action<IServiceCollection>? configure)
    {
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddSingleton<IHostApplicationLifetime, Microsoft.Extensions.Hosting.Internal.ApplicationLifetime>();
        services.AddApplication();
        services.AddSingleton<IClientLimit, NoLimit>();
        services.AddInfrastructure(new SettingReader(TestDatabase.Settings(_folder).GetValueOrDefault, isDevelopment: true), environment);
        services.AddOptions<BenefitsOptions>();
        services.AddSingleton(Clock);
        services.AddSingleton<TimeProvider>(Clock);
        configure?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    public ServiceProvider Services { get; }

    public TestClock Clock { get; } = new();

    public string FilesFolder => Path.Combine(_folder, "files");

    public static async Task<Fixture> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var fixture = new Fixture(configure);
        await fixture.Services.PrepareDatabaseAsync();

        // A server reads its key once; no use case is to be charged for it.
        _ = fixture.Services.GetRequiredService<ITokenKey>().Value;
        return fixture;
    }

    /// <summary>A fresh organisation, in which the demo application acts.</summary>
    public async Task<Tenant> NewTenantAsync()
    {
        var domain = $"d-{Guid.NewGuid():N}";
        await WriteAsync(db => db.Organisations.Add(Organisation.Create("Tenant", domain)));
        var organisationId = await ReadAsync(db => db.Organisations.Where(other => other.Domain == domain).Select(other => other.Id).SingleAsync());
        var applicationId = await ReadAsync(db => db.Applications.Where(other => other.ClientId == "demo-client").Select(other => other.Id).SingleAsync());
        return new Tenant(this, new Caller(applicationId, organisationId, domain, PersonId: null, [Scopes.Benefits]));
    }

    /// <summary>Sends a request in a scope of its own, as one HTTP request does.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request, Caller? caller = null, Action<RequestDetails>? details = null)
    {
        await using var scope = Services.CreateAsyncScope();
        if (caller is not null)
            scope.ServiceProvider.GetRequiredService<ICaller>().Become(caller);
        details?.Invoke(scope.ServiceProvider.GetRequiredService<RequestDetails>());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Sends a request for a list and reads the list while the scope lives.</summary>
    public async Task<Result<Page<T>>> ListAsync<T>(IRequest<Result<Listing<T>>> request, Caller caller)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(caller);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
        return result.IsSuccess ? new Page<T>(await result.Value.Items.ToListAsync(), result.Value.NextCursor) : result.Error;
    }

    public async Task<T> ReadAsync<T>(Func<IPlanPlatformDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>());
    }

    public async Task WriteAsync(Action<IPlanPlatformDb> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPlanPlatformDb>();
        await db.WriteAsync(
            _ =>
            {
                change(db);
                return Task.FromResult(Result.Success());
            },
            CancellationToken.None);
    }

    /// <summary>The number that a statement gives, 0 where it gives none.</summary>
    public long Number(string sql)
    {
        using var connection = TestDatabase.Open(_folder);
        using var command = connection.Command(sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Every row that a statement gives, by columns.</summary>
    public List<List<(string Column, object Value)>> Rows(string sql) => TestDatabase.Rows(_folder, sql);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        TestDatabase.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }
}
