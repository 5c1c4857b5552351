using System.Text.Json;

namespace PlanPlatform.Web.Tests.Hosting;

internal sealed class ApiDocsTests
{
    private JsonElement _benefits;

    private static Server Server => SharedServer.Instance;

    [OneTimeSetUp]
    public async Task ReadAsync() =>
        _benefits = (await Server.SendAsync(HttpMethod.Get, "/docs/benefits/openapi.json", content: null, token: null)).Json;

    [Test]
    public async Task ThePage_Loads()
    {
        var answer = await Server.SendAsync(HttpMethod.Get, "/docs/index.html", content: null, token: null);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Contain("swagger-ui"));
    }

    [Test]
    public void EveryOperation_HasItsName()
    {
        var operations = _benefits.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject(), (path, verb) => $"{verb.Name} {path.Name} {verb.Value.GetProperty("operationId")}");

        Assert.That(operations, Is.EquivalentTo(new[]
        {
            "post /generate-client-auth-token generateClientAuthToken",
            "post /sync-plan syncPlan",
            "post /get-plan-details getPlanDetails",
            "post /get-plans getPlans",
            "post /sync-group syncGroup",
            "post /fetch-groups fetchGroups",
            "post /sync-document syncDocument",
            "post /get-documents getDocuments",
            "post /get-document-details getDocumentDetails",
            "post /download download",
            "get /download/{document_id} downloadFile",
            "post /sync-supplemental-benefit syncSupplementalBenefit",
            "post /get-supplemental-benefits getSupplementalBenefits",
        }));
    }

    [TestCase("SyncPlanRequest", "plan_id:string plan_name:string description:string collection_id:string color:string is_delete:boolean")]
    [TestCase("GetPlansRequest", "collection_id:string limit:integer cursor:string")]
    [TestCase("SyncDocumentRequest", "document_id:string document_name:string collection_id:string document_description:string document_type:string document_priority:string document_tags:array fileBase64:string fileType:string document_url:string plan_ids:array is_delete:boolean")]
    [TestCase("ClientUserRequest", "first_name:string last_name:string email:string date_of_birth:string uid:string eid:string phone:string group_name:string")]
    public void ARequestsMembers_AreOfPlainTypes(string schema, string members)
    {
        var properties = _benefits.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties");

        var shown = properties.EnumerateObject().Select(property => $"{property.Name}:{property.Value.GetProperty("type")}");

        Assert.That(shown, Is.EquivalentTo(members.Split(' ')));
    }

    [Test]
    public void ListsOfIds_AreOfStrings()
    {
        var planIds = _benefits.GetProperty("components").GetProperty("schemas")
            .GetProperty("SyncDocumentRequest").GetProperty("properties").GetProperty("plan_ids");

        Assert.That(planIds.GetProperty("items").GetProperty("type").GetString(), Is.EqualTo("string"));
    }

    [Test]
    public void InnerTypes_AreNotShown()
    {
        var schemas = _benefits.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name).ToList();

        Assert.That(schemas, Has.None.Contains("Field").And.None.Contains("Identifier").And.None.Contains("Priority").And.None.Contains("Memory"));
    }

    [Test]
    public async Task CreatingAUser_AsksForTheApplicationsKeyOrAToken()
    {
        var paths = (await Server.SendAsync(HttpMethod.Get, "/docs/compliance/openapi.json", content: null, token: null)).Json.GetProperty("paths");
        var schemes = paths.GetProperty("/api/v1/users").GetProperty("post").GetProperty("security").EnumerateArray()
            .SelectMany(requirement => requirement.EnumerateObject(), (_, scheme) => scheme.Name);

        Assert.That(schemes, Is.EqualTo(new[] { "basic", "bearer" }));
        Assert.That(paths.EnumerateObject().Select(path => path.Name), Is.SupersetOf(new[] { "/api/v1/companies/{id}/managers/{user_id}", "/api/v1/companies/{id}/findings" }));
        Assert.That(paths.GetProperty("/api/v1/users/{id}").TryGetProperty("put", out var change) && !change.TryGetProperty("security", out _), Is.True);
    }

    [Test]
    public async Task TheTokenEndpoint_IsDescribed()
    {
        var document = (await Server.SendAsync(HttpMethod.Get, "/docs/oauth/openapi.json", content: null, token: null)).Json;

        Assert.That(document.GetProperty("paths").EnumerateObject().Select(path => path.Name), Has.Member("/oauth/token"));
    }

    [Test]
    public async Task ADocumentsForm_IsShownWithItsParts()
    {
        var compliance = (await Server.SendAsync(HttpMethod.Get, "/docs/compliance/openapi.json", content: null, token: null)).Json;

        var form = compliance.GetProperty("paths").GetProperty("/api/v1/companies/{id}/documents").GetProperty("post").GetProperty("requestBody").GetProperty("content");

        Assert.That(form.EnumerateObject().Select(type => type.Name), Is.EqualTo(new[] { "multipart/form-data" }));
        var parts = form.GetProperty("multipart/form-data").GetProperty("schema").GetProperty("properties");
        Assert.That(parts.EnumerateObject().Select(part => part.Name), Is.EqualTo(new[] { "file", "name", "kind" }));
        Assert.That(parts.GetProperty("kind").GetProperty("enum").GetArrayLength(), Is.EqualTo(3));
    }
}
