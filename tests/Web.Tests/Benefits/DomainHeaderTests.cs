namespace PlanPlatform.Web.Tests.Benefits;

internal sealed class DomainHeaderTests
{
    private static Server Server => SharedServer.Instance;

    [TestCase("my-domain")]
    [TestCase("MY-Domain")]
    [TestCase(" my-domain ")]
    [TestCase("")]
    [TestCase("  ")]
    public async Task WhenItIsTheTokensDomainOrEmpty_IsLetThrough(string domain)
    {
        (await Server.CallAsync("/fetch-groups", "{}", headers: ("domain", domain))).Okay();
        (await Server.PostAsync("/generate-client-auth-token", Body.Client(), token: null, ("domain", domain))).Okay();
    }

    [Test]
    public async Task WhenItIsAnotherOnADownloadLink_IsDenied()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));
        var link = (await Server.CallAsync("/download", new { document_id = id })).Text("download_url");

        var answer = await Server.SendAsync(HttpMethod.Get, link, content: null, token: null, ("domain", "other-domain"));

        answer.IsRefused(407, "ACCESS_DENIED", http: 403);
    }
}
