using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Web.Tests.Benefits;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>What comes out when a use case throws.</summary>
internal sealed class FaultTests
{
    private const string Fail = "X-Fail";
    private const string Secret = "the reason that nobody may see";

    private Server _server = null!;
    private string _token = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = new Server(host => host.ConfigureTestServices(services =>
            services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Breakdown<,>))));
        _token = await _server.TokenAsync();
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [TestCaseSource(typeof(Route), nameof(Route.WithBody))]
    public async Task WhenAUseCaseThrows_TheOperationSaysSo(Route route)
    {
        var answer = await _server.PostAsync(route.Path, route.ValidBody, _token, (Fail, "yes"), ("X-Request-Id", "mine"));

        answer.IsRefused(500, route.Fault);
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { "mine" }));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { "default-src 'none'; frame-ancestors 'none'" }));
    }

    [Test]
    public async Task WhenADownloadThrows_ItSaysSo()
    {
        var answer = await _server.SendAsync(HttpMethod.Get, Route.DownloadFile.Path, content: null, _token, (Fail, "yes"));

        answer.IsRefused(500, "SERVER_FAULT");
    }

    [Test]
    public async Task WhenTheTokenEndpointThrows_ItSaysSo()
    {
        var content = new StringContent($"grant_type=client_credentials&{TokenCalls.DemoCredentials}");
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var answer = await _server.SendAsync(HttpMethod.Post, "/oauth/token", content, token: null, (Fail, "yes"));

        Assert.That(answer.Status, Is.EqualTo(500));
        Assert.That(answer.Body, Is.EqualTo("""{"error":"server_error","error_description":"An unexpected error occurred."}"""));
    }

    [Test]
    public async Task AFault_IsNotReplayed()
    {
        var body = Body.Plan();

        (await _server.PostAsync("/sync-plan", body, _token, (Fail, "yes"), ("Idempotency-Key", "fault"))).IsRefused(500, Route.SyncPlan.Fault);
        (await _server.PostAsync("/sync-plan", body, _token, ("Idempotency-Key", "fault"))).Okay();
    }

    // Throws in the place of a handler, when the call asks for it.
    private sealed class Breakdown<TRequest, TResult>(IHttpContextAccessor accessor) : IPipelineBehavior<TRequest, TResult>
    {
        public Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next) =>
            request is not AuthenticateBearerQuery && accessor.HttpContext?.Request.Headers.ContainsKey(Fail) == true
                ? throw new InvalidOperationException(Secret)
                : next();
    }
}
