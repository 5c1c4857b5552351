using PlanPlatform.Web.Tests.Benefits;

namespace PlanPlatform.Web.Tests.Hosting;

internal sealed class RequestIdTests
{
    private const string Header = "X-Request-Id";

    private static Server Server => SharedServer.Instance;

    private static IEnumerable<string> SaneIds() => ["1", "a-B_9.:/=+", "550e8400-e29b-41d4-a716-446655440000", new('x', 128)];

    private static IEnumerable<string> StrangeIds() => ["", "a b", "a\"b", "a,b", "{id}", "<b>", "a;b", "a%0Ab", new('x', 129)];

    [TestCaseSource(nameof(SaneIds))]
    public async Task WhenSane_ComesBack(string id)
    {
        var answer = await Server.CallAsync("/fetch-groups", "{}", headers: (Header, id));

        Assert.That(answer.Headers.GetValues(Header), Is.EqualTo(new[] { id }));
    }

    [TestCaseSource(nameof(StrangeIds))]
    public async Task WhenStrange_IsReplaced(string id)
    {
        var answer = await Server.CallAsync("/fetch-groups", "{}", headers: (Header, id));

        Assert.That(answer.Headers.GetValues(Header).Single(), Does.Match("^[0-9a-f]{32}$"));
    }

    [Test]
    public async Task WhenNoneIsSent_EachAnswerHasItsOwn()
    {
        var first = await Server.CallAsync("/fetch-groups", "{}");
        var second = await Server.CallAsync("/fetch-groups", "{}");

        Assert.That(second.Headers.GetValues(Header).Single(), Is.Not.EqualTo(first.Headers.GetValues(Header).Single()));
    }

    [TestCase("GET", "/")]
    [TestCase("GET", "/nowhere")]
    [TestCase("GET", "/health/live")]
    [TestCase("GET", "/docs/index.html")]
    [TestCase("GET", "/sync-plan")]
    [TestCase("POST", "/sync-plan")]
    [TestCase("POST", "/oauth/token")]
    public async Task EveryAnswer_HasIt(string verb, string path)
    {
        var answer = await Server.SendAsync(new HttpMethod(verb), path, content: null, token: null, (Header, "mine"));

        Assert.That(answer.Headers.GetValues(Header), Is.EqualTo(new[] { "mine" }));
    }
}
