using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using PlanPlatform.Application;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Infrastructure.Persistence;

namespace PlanPlatform.Infrastructure.Tests;

/// <summary>The adapters on the real container, with a database of their own and an organisation in which to work.</summary>
internal sealed class Fixture : IAsyncDisposable
{
    private Fixture(string? keyRingSecret)
    {
        Folder = Directory.CreateTempSubdirectory("planplatform-").FullName;
        Services = Build(new Dictionary<string, string?>(TestDatabase.Settings(Folder), StringComparer.Ordinal) { ["Security:KeyRingSecret"] = keyRingSecret });
    }

    public string Folder { get; }

    public ServiceProvider Services { get; }

    public Caller Caller { get; private set; } = new(1, 1, "my-domain", PersonId: null, [Scopes.Benefits]);

    public static async Task<Fixture> StartAsync(string? keyRingSecret = null)
    {
        var fixture = new Fixture(keyRingSecret);
        await fixture.Services.PrepareDatabaseAsync();
        await using var scope = fixture.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        var demo = context.Applications.Single(application => application.ClientId == "demo-client");
        fixture.Caller = fixture.Caller with { ApplicationId = demo.Id, OrganisationId = demo.OrganisationId };
        return fixture;
    }

    public static ServiceProvider Build(Dictionary<string, string?> settings, string? environmentName = null)
    {
        var environment = new HostingEnvironment { EnvironmentName = environmentName ?? Environments.Development };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddSingleton<IHostApplicationLifetime, Microsoft.Extensions.Hosting.Internal.ApplicationLifetime>();
        services.AddApplication();
        services.AddSingleton<IClientLimit, NoLimit>();
        services.AddInfrastructure(new SettingReader(settings.GetValueOrDefault, environment.EnvironmentName == Environments.Development), environment);
        services.AddOptions<BenefitsOptions>();
        return services.BuildServiceProvider();
    }

    /// <summary>A scope in which the fixture's caller calls.</summary>
    public AsyncServiceScope NewScope()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICaller>().Become(Caller);
        return scope;
    }

    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request)
    {
        await using var scope = NewScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task<T> ReadAsync<T>(Func<PlanPlatformDbContext, Task<T>> read)
    {
        await using var scope = NewScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>());
    }

    /// <summary>The stamp of a session that holds.</summary>
    public Task<string> StampAsync(int personId) =>
        ReadAsync(context => context.AccountStamps.Where(account => account.PersonId == personId).Select(account => account.Stamp!).SingleAsync());

    public async Task<Result> WriteAsync(Func<PlanPlatformDbContext, Task<Result>> work)
    {
        await using var scope = NewScope();
        var context = scope.ServiceProvider.GetRequiredService<PlanPlatformDbContext>();
        return await context.WriteAsync(_ => work(context), CancellationToken.None);
    }

    public Task<Result> WriteAsync(Action<PlanPlatformDbContext> change) => WriteAsync(context =>
    {
        change(context);
        return Task.FromResult(Result.Success());
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        TestDatabase.Drop(Folder);
        Directory.Delete(Folder, recursive: true);
    }
}
