namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>What belongs to another tenant is simply not there.</summary>
internal sealed class OtherTenantTests
{
    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task APlan_IsNotFoundAndStaysAsItIs()
    {
        var id = await Server.NewPlanAsync();
        var before = await Server.CallAsync("/get-plan-details", new { plan_id = id });

        foreach (var (path, body) in new (string, object)[]
        {
            ("/sync-plan", new { plan_id = id, plan_name = "Taken" }),
            ("/sync-plan", new { plan_id = id, is_delete = true }),
            ("/get-plan-details", new { plan_id = id }),
        })
        {
            (await Server.CallAsync(path, body, SharedServer.OtherToken)).IsRefused(437, "Plan not found");
        }

        Assert.That((await Server.CallAsync("/get-plan-details", new { plan_id = id })).Body, Is.EqualTo(before.Body));
    }

    [Test]
    public async Task AGroupsDocuments_AreNotListed()
    {
        var group = await Server.NewGroupAsync();
        await Server.NewDocumentAsync(("collection_id", group));

        var answer = await Server.CallAsync("/get-documents", new { collection_id = group }, SharedServer.OtherToken);

        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":[],"message":"OKAY"}"""));
    }

    [Test]
    public async Task ALink_ServesItsOwnDocumentWhoeverFollowsIt()
    {
        var id = await Server.NewDocumentAsync(("fileBase64", "QUJD"));
        var link = (await Server.CallAsync("/download", new { document_id = id })).Text("download_url");

        // The link was signed for whoever holds it; a token beside it makes no difference, and opens nothing by itself.
        Assert.That((await Server.SendAsync(HttpMethod.Get, link, content: null, SharedServer.OtherToken)).Body, Is.EqualTo("ABC"));
        Assert.That((await Server.SendAsync(HttpMethod.Get, link, content: null, token: null)).Body, Is.EqualTo("ABC"));
    }
}
