using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>A page's failures are pages.</summary>
internal sealed class PageFailureTests
{
    private const string Secret = "the reason that nobody may see";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task WithoutTheFormsToken_IsAPage()
    {
        var answer = await Server.SendAsync(HttpMethod.Post, "/sign-in", Form("email=a"), token: null, ("X-Request-Id", "mine"));

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((400, "text/html")));
        Assert.That(answer.Body, Does.Contain("The form could not be read").And.Contain("<code>mine</code>").And.Contain("site.css"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"));
    }

    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("TRACE")]
    [TestCase("OPTIONS")]
    public async Task OtherVerbs_AreNotAllowed(string verb)
    {
        var answer = await Server.SendAsync(new HttpMethod(verb), "/sign-in", content: null, token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((405, "text/html")));
        Assert.That(answer.ContentHeaders.Allow, Is.EquivalentTo(new[] { "GET", "HEAD", "POST" }));
    }

    [Test]
    public async Task AFormThatNoHandlerTakes_LeadsNowhere()
    {
        var person = await new NewPerson(Server).RegisterAsync();
        await person.SignInAsync();
        await person.Visitor.OpenAsync("/account");
        var token = person.Visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await Server.SendAsync(
            HttpMethod.Post,
            "/account?handler=nope",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]),
            token: null,
            ("Cookie", person.Visitor.Cookies.GetCookieHeader(Server.Http.BaseAddress!)));

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((404, "text/html")));
    }

    [Test]
    public async Task AnException_IsAPageWithoutItsReason()
    {
        using var server = new Server(host => host.ConfigureTestServices(services =>
            services.AddScoped<IPipelineBehavior<SignInCommand, Domain.Common.Result<SignInStep>>, Breakdown>()));
        using var visitor = new Visitor(server);

        await visitor.SignInAsync("admin@planplatform.local", "Admin-Passw0rd!");

        Assert.That((visitor.Status, visitor.Heading), Is.EqualTo((500, "Something went wrong")));
        Assert.That(visitor.Text, Does.Not.Contain(Secret).And.Not.Contain("Exception"));
        Assert.That(visitor.Response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
    }

    [Test]
    public async Task TooMuch_IsAPage()
    {
        var answer = await Server.SendAsync(HttpMethod.Post, "/sign-in", Form("email=" + new string('a', 70_000)), token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((413, "text/html")));
    }

    [Test]
    public async Task PlainHttp_WhereHttpsIsRequired_IsAPage()
    {
        using var server = new Server(host => host.UseSetting("Security:RequireHttps", "true"));

        var answer = await server.SendAsync(HttpMethod.Get, "/sign-in", content: null, token: null);

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((403, "text/html")));
    }

    [TestCase("/register/nowhere", 404, "text/html")]
    [TestCase("/api/nowhere", 404, "application/json")]
    [TestCase("/sync-plan", 405, "application/json")]
    public async Task BrowsersGetAPage_WhereNoApiSpeaks(string path, int status, string type)
    {
        var answer = await Server.SendAsync(HttpMethod.Get, path, content: null, token: null, ("Accept", "text/html,*/*"));

        Assert.That((answer.Status, answer.ContentHeaders.ContentType?.MediaType), Is.EqualTo((status, type)));
    }

    [Test]
    public async Task TooManyAttempts_AreAPageThatSaysWhenToComeBack()
    {
        using var server = new Server(host => host.UseSetting("RateLimits:Enabled", "true").UseSetting("RateLimits:SignInsPerMinute", "3"));
        using var visitor = new Visitor(server);
        var statuses = new List<int>();

        for (var attempt = 0; attempt < 4; attempt++)
            statuses.Add((await visitor.SignInAsync($"somebody-{attempt}@example.com", "whatever it is")).Status);

        Assert.That(statuses, Is.EqualTo(new[] { 400, 400, 400, 429 }));
        Assert.That(visitor.Heading, Is.EqualTo("Too many attempts"));
        Assert.That(visitor.Response.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        Assert.That((await visitor.OpenAsync("/sign-in")).Status, Is.EqualTo(200), "looking is free");
    }

    private static StringContent Form(string text) => new(text, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    private sealed class Breakdown : IPipelineBehavior<SignInCommand, Domain.Common.Result<SignInStep>>
    {
        public Task<Domain.Common.Result<SignInStep>> Handle(
            SignInCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Domain.Common.Result<SignInStep>> next) =>
            throw new InvalidOperationException(Secret);
    }
}
