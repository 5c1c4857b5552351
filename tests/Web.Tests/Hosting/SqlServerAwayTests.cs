using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Files;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Web.Tests.Benefits;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>A server that started on SQLite is sent to a SQL Server that isn't there: what the driver really throws, and what callers are told.</summary>
internal sealed class SqlServerAwayTests
{
    // Seven seconds by the documentation, and what a busy machine adds.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly List<Socket> _sockets = [];
    private TcpListener _listener = null!;
    private bool _isAway;

    private string Address => _listener.LocalEndpoint.ToString()!.Replace(':', ',');

    [SetUp]
    public void Listen()
    {
        _isAway = false;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
    }

    [TearDown]
    public void Close()
    {
        _listener.Dispose();
        _sockets.ForEach(socket => socket.Dispose());
        SqlConnection.ClearAllPools();
    }

    [Test]
    public Task WhenItRefuses()
    {
        var address = Address;
        _listener.Stop();
        return AssertUnavailableAsync(address);
    }

    [Test]
    public Task WhenNobodyKnowsItsName() => AssertUnavailableAsync("nowhere.invalid");

    [Test]
    public Task WhenItTakesConnectionsAndIsSilent()
    {
        _ = TakeAsync(_sockets.Add);
        return AssertUnavailableAsync(Address);
    }

    // As a server does that is stopping.
    [Test]
    public Task WhenItEndsConnectionsAtOnce()
    {
        _ = TakeAsync(socket => socket.Close(timeout: 0));
        return AssertUnavailableAsync(Address);
    }

    private async Task TakeAsync(Action<Socket> take)
    {
        while (true)
            take(await _listener.AcceptSocketAsync());
    }

    private async Task AssertUnavailableAsync(string address)
    {
        using var server = new Server(host => host.ConfigureTestServices(services => SendTo(address, services)));
        var token = await server.TokenAsync();
        _isAway = true;

        // Many at once: the driver tries one after the other, and has the rest know what became of the first.
        var clock = Stopwatch.StartNew();
        var newToken = server.AskAsync($"grant_type=client_credentials&{TokenCalls.DemoCredentials}");
        var lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.PostAsync("/get-plans", "{}", token)));
        Assert.That((await newToken).Status, Is.EqualTo(503));
        Assert.That((await newToken).Body, Does.StartWith("""{"error":"temporarily_unavailable","""));
        foreach (var list in lists)
        {
            list.IsRefused(503, "SERVICE_UNAVAILABLE");
            Assert.That(list.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        }

        Assert.That(clock.Elapsed, Is.LessThan(Limit));
    }

    // Registered as the product does; until it is away, the other database is used.
    private void SendTo(string address, IServiceCollection services)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = "SqlServer",
            ["ConnectionStrings:PlanPlatform"] = $"Server={address};User Id=a;Password=b",
        };
        var here = services.Last(service => service.ServiceType == typeof(PlanPlatformDbContext)).ImplementationFactory!;
        services.AddDatabase(new SettingReader(settings.GetValueOrDefault, isDevelopment: true), new DataFolder(""));
        var there = services.Last(service => service.ServiceType == typeof(PlanPlatformDbContext)).ImplementationFactory!;
        services.AddScoped(provider => (PlanPlatformDbContext)(_isAway ? there : here)(provider));
    }
}
