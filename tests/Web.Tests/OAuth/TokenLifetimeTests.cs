using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Web.Tests.Benefits;

namespace PlanPlatform.Web.Tests.OAuth;

internal sealed class TokenLifetimeTests
{
    [Test]
    public async Task Tokens_WorkForTwoHours()
    {
        var clock = new Clock();
        using var server = new Server(host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        var tokens = new[] { await server.TokenAsync(), await server.ClientTokenAsync("benefits") };

        clock.Ahead = TimeSpan.FromHours(2) - TimeSpan.FromMinutes(1);
        foreach (var token in tokens)
            (await server.CallAsync("/fetch-groups", "{}", token)).Okay();

        clock.Ahead = TimeSpan.FromHours(2);
        foreach (var token in tokens)
            (await server.CallAsync("/fetch-groups", "{}", token)).IsRefused(403, "UNAUTHORIZED");
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
