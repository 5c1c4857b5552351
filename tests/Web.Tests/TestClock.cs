using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PlanPlatform.Web.Tests;

/// <summary>A clock that stands still until a test puts it forward.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    /// <summary>A server that tells the time by this clock.</summary>
    public Server Start(params (string Name, string Value)[] settings) => new(host =>
    {
        foreach (var (name, value) in settings)
            host.UseSetting(name, value);
        host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(this));
    });
}
